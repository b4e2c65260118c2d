#include "core/match/nicknames.h"

#include "core/base/text.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace weir::match {
namespace {

/// One group in a line: the full forms first. Common English, German and French forms.
constexpr std::string_view kGroups = R"(abigail abby abbie gail
abraham abram abe bram
adelaide adelheid addie ada della heidi
agatha aggie
agnes nessie aggie nessa agneta ness
albert albrecht bert al bertie
alexander alexandra alexandre alex alec sandy xander sasha lex eck
alexandra sandra alexa alix sandy
alfred alf alfie fred freddie
alice alicia allie ally elsie
amanda mandy manda
amelia emilia millie milly mel amy
andrew andreas andre andy drew dandy
angela angelina angie
ann anne anna annie nan nancy nannie hannah anita anja nina annette
anthony antony anton antoine tony ant
archibald archie archy baldie
arthur art artie arturo
augustus august augustine gus gussie
barbara barb babs barbie babette
bartholomew bart bat barty
beatrice beatrix bea trixie bee
benedict ben benny bennet
benjamin ben benny benji benjy
bernard bernhard bernie barney
bridget brigitte biddy bridie birgit
caroline carolina karoline carrie caro lina carol
catherine katherine katharine kathryn catharine kathleen cathy kathy kate katie kitty kit kat kathe katja trina
cecil cecilia cissy celia sis cecily
charles karl carl charlie charly chas chuck chay
charlotte lottie lotte charley lotta
christian chris kit christy
christina christine kristina chris chrissie tina christie
christopher chris kit kester topher christoph christophe
clarence clare clarrie
clement clem
constance connie
cornelius con neil corny
cuthbert bert cuddy
daniel dan danny dannie
david dave davy davie dai taffy
deborah debra debbie deb
dennis denis denny dionysius
dominic dom nick dominik dominique
donald don donnie
dorothy dorothea dolly dot dottie dora thea dodie
douglas doug dougie
edith edie
edmund ed eddie ned ted edmond
edward ed eddie ned ted teddy eduard edouard eddy
edwin ed eddie ned win
eleanor elinor eleanora leonora ellen nell nellie nora ella ellie lenore elenor
elizabeth elisabeth eliza liz lizzie lizzy beth betty betsy bess bessie elsie lisa elise libby lisbeth liesel else elspeth betsey buffy
emily emilie em emmie millie emma
emma em emmie
ernest ernst ernie
eugene gene
evelyn eve evie
ferdinand fernando ferdie fred
florence flo flora florrie flossie
frances franziska fanny fran frannie francie frankie sissy
francis franz frank frankie francois fran francesco franklin
frederick friedrich frederic fred freddie freddy fritz fredrick
gabriel gabe gabrielle gabby
geoffrey jeffrey jeff geoff godfrey
george georg georges geordie dod georgie jorge
georgina georgiana georgia gina georgie
gerald gerard gerry jerry gerhard gerd
gertrude gert gertie trudy
gilbert gil bert gib
gregory greg gregor
gwendolyn gwen gwendoline wendy
harold harry hal harald
harriet hattie harriett hetty harry
helen helena ellen nell nellie ellie lena helene
henrietta etta hetty henny hattie
henry heinrich henri harry hal hank heinz enrico
herbert herb bert bertie heribert
horace horatio
hubert hugh bert
hugh hugo hughie huw shug
humphrey humphry
ignatius iggy ignaz
isaac ike zak
isabella isabel isobel bella belle izzy ella tibby isabelle
jacob jake jakob jack jacques
james jim jimmy jamie jem jimmie jas jacques
jane jayne janet jenny jean janie joan jenny
janet jan jenny netta jessie
jean jeanne jeannie jane joan
jennifer jenny jen jenna
jeremiah jeremy jerry jem
jessica jess jessie
joan joanna johanna jo joanne hanna joannah
john johann johannes jean jack johnny jon hans ian ivan jock johnnie jan sean ian
jonathan jon jonny nathan johnathan
joseph josef joe joey jos jo sepp giuseppe jose
josephine josie jo fifi josefine
joshua josh
judith judy jude jutta
julia juliana julie jill julianne
katherine kay kathie
kenneth ken kenny
laurence lawrence larry laurie lorenz lorenzo lars
laura lora laurie
leonard len lenny leo leon lennie
leopold leo
letitia lettice lettie tish
lewis louis ludwig lou lewie luis
louisa louise lou lulu luise
lucy lucia lucille lucinda lu
luke lucas lukas
lydia lyddie
madeleine magdalena madeline maddie lena maud
margaret margarete margareta marguerite maggie meg peggy madge daisy greta gretchen margie marge rita mag peg gretel maisie margot marjorie margery megan
maria mary marie molly polly mimi mamie may moll mitzi marion miriam
marian marion mary
martha marty mattie patty
martin martyn marty
mary mae minnie mally
mathilda matilda tilly mattie maud maude tillie
matthew matthias mathew matt mathias matty
maurice moritz morris mo
maximilian max
melissa missy mel lissa
michael michel mike mick mickey micky miguel
mildred millie milly
nathaniel nathan nat nate
nicholas nicolas nikolaus nick nicky klaus claus colin nicol nico
nicola nicole nicky nikki
oliver ollie noll olivier
olivia liv livvy ollie
oswald ossie oz
pamela pam
patience pat
patricia pat patty trish tricia patsy
patrick pat paddy patsy padraig patric
penelope penny
percival percy
peter pete pierre petrus peterkin
philip phillip phil pip philipp philippe
philippa pippa pip
phyllis phil
priscilla cilla prissy
rachel rachael rae shelly
raymond ray raimund
rebecca becky becca reba
reginald reg reggie rex
richard dick rich rick ricky dickie dickon ritchie richie
robert rob bob bobby robbie bert robin bobbie rupert
roberta bobbie robbie
rodney rod
roger rodge hodge rudiger
roland rowland rolly roly
ronald ron ronnie
rosemary rose rosie romy
rose rosa rosie rosalind rosalie
rudolf rudolph rudi rolf
rupert ruprecht
samantha sam sammy
samuel sam sammy
sarah sara sally sadie sal
sebastian seb bastian
sidney sydney sid syd
simon simeon sim
solomon sol solly
sophia sophie sofia sophy
stanley stan
stephen steven stefan stephan steve stevie etienne
stephanie steph stefanie steffi
susan susanna susannah suzanne sue susie suzie sukey susanne
sylvester sly vester
sylvia silvia syl
terence terrence terry
theodora dora thea theo
theodore theodor ted teddy theo
theresa teresa therese terry tess tessa tracy resi
thomas tom tommy thom tam tomas
timothy tim timmy
tobias toby
ursula ulla uschi
valentine val
veronica ronnie vera
victor vic viktor
victoria vicky vicki tori viktoria
vincent vin vince vinny vinzenz
violet vi
virginia ginny ginger
vivian viv
walter wat walt wally
wilfred wilf will fred
wilhelmina mina minnie willa billie
william wilhelm will bill billy willie willy guillaume wm liam guillermo
winifred win winnie freda
winston win
zachary zachariah zach zack zak)";

using Groups = std::unordered_map<std::string, std::vector<std::uint16_t>>;

Groups read()
{
    Groups groups;
    std::uint16_t number = 0;
    for (const std::string_view line : splitText(kGroups, '\n')) {
        for (const std::string_view name : splitText(line, ' ')) {
            auto& of = groups[std::string(name)];
            if (of.empty() || of.back() != number) {
                of.push_back(number);
            }
        }
        ++number;
    }
    return groups;
}

} // namespace

const std::vector<std::uint16_t>& nicknameGroups(std::string_view name)
{
    static const Groups groups = read();
    static const std::vector<std::uint16_t> none;
    const auto found = groups.find(std::string(name));
    return found == groups.end() ? none : found->second;
}

bool areNicknames(const std::vector<std::uint16_t>& a, const std::vector<std::uint16_t>& b)
{
    return std::any_of(a.begin(), a.end(),
                       [&](std::uint16_t group) { return std::find(b.begin(), b.end(), group) != b.end(); });
}

} // namespace weir::match
