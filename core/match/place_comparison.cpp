#include "core/base/text.h"
#include "core/match/comparisons.h"
#include "core/match/strings.h"

#include <algorithm>
#include <unordered_map>

namespace weir::match {
namespace {

struct Place
{
    std::uint32_t postcode = 0;
    std::uint32_t city = 0;
};
struct Code
{
    std::string text; ///< Without blanks.
    std::string district;
    std::string area;
    std::uint32_t districtNumber = 0;
    std::uint32_t areaNumber = 0;
    float frequency = 0;
};
struct City
{
    std::string text;
    std::uint64_t signature = 0;
    float frequency = 0;
};

enum : std::uint8_t
{
    Nothing,
    Else,
    Area,
    CityAlike,
    CityOnly,
    District,
    CityAndArea,
    CityAndDistrict,
    CodeEdit,
    CodeOnly,
    Both
};

/// Whose cells say it: the first that is not empty.
struct PlaceColumns
{
    std::vector<std::size_t> postcodes;
    std::vector<std::size_t> towns;
};

Code readCode(const std::string& plain)
{
    Code code;
    for (const char c : plain) {
        if (c != ' ') {
            code.text += c;
        }
    }
    const bool letters = std::any_of(code.text.begin(), code.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (letters && code.text.size() >= 5) { // British: the last three are the inward part
        code.district = code.text.substr(0, code.text.size() - 3);
        code.area = code.district.substr(0, code.district.find_first_of("0123456789"));
    } else if (code.text.size() >= 4) {
        code.district = code.text.substr(0, code.text.size() - 2);
        code.area = code.text.substr(0, 2);
    }
    return code;
}

std::uint64_t pairOf(std::uint32_t a, std::uint32_t b)
{
    return static_cast<std::uint64_t>(a) << 32 | b;
}

class PlaceComparator final : public Comparator
{
public:
    PlaceComparator(std::vector<Place> places, std::vector<Code> codes, std::vector<City> cities, PlaceColumns columns)
        : Comparator({{"nothing", false, 0},
                      {"all else", false, 1},
                      {"postcode area", false, 2},
                      {"city spelled alike", false, 0},
                      {"city", true, 3},
                      {"postcode district", false, 3},
                      {"city and postcode area", true, 4},
                      {"city and postcode district", true, 5},
                      {"postcode, one character differs", false, 6},
                      {"postcode", true, 7},
                      {"postcode and city", true, 7}}),
          m_places(std::move(places)), m_codes(std::move(codes)), m_cities(std::move(cities)),
          m_columns(std::move(columns))
    {}

    [[nodiscard]] Judged judge(std::uint32_t left, std::uint32_t right) const override
    {
        const Place a = m_places[left];
        const Place b = m_places[right];
        const bool codes = a.postcode != 0 && b.postcode != 0;
        const bool cities = a.city != 0 && b.city != 0;
        if (!codes && !cities) {
            return {Nothing, 0};
        }
        const bool sameCity = cities && a.city == b.city;
        const Code& x = m_codes[a.postcode];
        const Code& y = m_codes[b.postcode];
        const City& town = m_cities[a.city];
        if (codes) {
            if (a.postcode == b.postcode) {
                return {sameCity ? Both : CodeOnly, x.frequency};
            }
            if (oneEditApart(x.text, y.text)) {
                return {CodeEdit, 0};
            }
            if (!x.district.empty() && x.district == y.district) {
                return sameCity ? Judged{CityAndDistrict, town.frequency} : Judged{District, 0};
            }
            if (!x.area.empty() && x.area == y.area) {
                return sameCity ? Judged{CityAndArea, town.frequency} : Judged{Area, 0};
            }
        }
        if (sameCity) {
            return {CityOnly, town.frequency};
        }
        if (cities) {
            const City& other = m_cities[b.city];
            if (canBeAlike(town.text, town.signature, other.text, other.signature, 0.88) &&
                jaroWinkler(town.text, other.text) >= 0.88) {
                return {CityAlike, 0};
            }
        }
        return {Else, 0};
    }
    [[nodiscard]] std::vector<Bound> bounds() const override
    {
        using Kind = Test::Kind;
        return {{Nothing, {}, {{Kind::Known, kCode}, {Kind::Known, kCity}}},
                {Else},
                {Area, {{Kind::Same, kArea}}},
                {CityAlike, {{Kind::Alike, kCity, 0.88}}},
                {CityOnly, {{Kind::Same, kCity}}, {}, kCity},
                {District, {{Kind::Same, kDistrict}}},
                {CityAndArea, {{Kind::Same, kCity}, {Kind::Same, kArea}}, {}, kCity},
                {CityAndDistrict, {{Kind::Same, kCity}, {Kind::Same, kDistrict}}, {}, kCity},
                {CodeEdit, {{Kind::Edits, kCode, 1}}},
                {CodeOnly, {{Kind::Same, kCode}}, {}, kCode}};
    }
    [[nodiscard]] std::size_t glances() const override { return 4; }
    [[nodiscard]] Glance glance(std::uint32_t value, std::size_t which) const override
    {
        const Place place = m_places[value];
        const Code& code = m_codes[place.postcode];
        if (which == kDistrict || which == kArea) {
            return {which == kDistrict ? code.districtNumber : code.areaNumber};
        }
        const City& city = m_cities[place.city];
        const std::string& text = which == kCode ? code.text : city.text;
        return {which == kCode ? place.postcode : place.city, letterSignature(text),
                static_cast<std::uint32_t>(text.size()), static_cast<std::uint8_t>(text.empty() ? 0 : text.front()),
                static_cast<double>(which == kCode ? code.frequency : city.frequency)};
    }
    void keysOf(std::uint32_t value, std::uint32_t* numbers) const override
    {
        numbers[0] = m_places[value].postcode;
        numbers[1] = m_places[value].city;
        numbers[2] = m_codes[m_places[value].postcode].districtNumber;
    }
    [[nodiscard]] bool canRead() const override { return true; }
    [[nodiscard]] std::uint32_t read(std::span<const std::string> cells) override
    {
        if (m_known.places == 0) {
            index();
        }
        m_places.resize(m_known.places);
        m_codes.resize(m_known.codes);
        m_cities.resize(m_known.cities);
        const auto first = [&](const std::vector<std::size_t>& columns) {
            std::string text;
            for (auto column = columns.begin(); column != columns.end() && text.empty(); ++column) {
                text = plainText(cells[*column]);
            }
            return text;
        };
        const Place place{readPostcode(first(m_columns.postcodes)), readCity(first(m_columns.towns))};
        if (place.postcode == 0 && place.city == 0) {
            return 0;
        }
        if (const auto known = m_placeNumbers.find(pairOf(place.postcode, place.city)); known != m_placeNumbers.end()) {
            return known->second;
        }
        m_places.push_back(place);
        return static_cast<std::uint32_t>(m_known.places);
    }

private:
    void index()
    {
        m_known = {m_places.size(), m_codes.size(), m_cities.size()};
        for (std::uint32_t i = 1; i < m_known.places; ++i) {
            m_placeNumbers.emplace(pairOf(m_places[i].postcode, m_places[i].city), i);
        }
        for (std::uint32_t i = 0; i < m_known.codes; ++i) {
            m_codeNumbers.emplace(m_codes[i].text, i);
            m_districts.emplace(m_codes[i].district, m_codes[i].districtNumber);
            m_areas.emplace(m_codes[i].area, m_codes[i].areaNumber);
        }
        for (std::uint32_t i = 0; i < m_known.cities; ++i) {
            m_cityNumbers.emplace(m_cities[i].text, i);
        }
    }
    std::uint32_t readPostcode(const std::string& plain)
    {
        Code code = readCode(plain);
        if (const auto known = m_codeNumbers.find(code.text); known != m_codeNumbers.end()) {
            return known->second;
        }
        const auto numberIn = [](const auto& numbers, const std::string& text) {
            const auto known = numbers.find(text);
            return known != numbers.end() ? known->second : static_cast<std::uint32_t>(numbers.size()) + 1;
        };
        code.districtNumber = numberIn(m_districts, code.district);
        code.areaNumber = numberIn(m_areas, code.area);
        m_codes.push_back(std::move(code));
        return static_cast<std::uint32_t>(m_known.codes);
    }
    std::uint32_t readCity(const std::string& plain)
    {
        if (const auto known = m_cityNumbers.find(plain); known != m_cityNumbers.end()) {
            return known->second;
        }
        m_cities.push_back({plain, letterSignature(plain), 0});
        return static_cast<std::uint32_t>(m_known.cities);
    }

    enum : std::uint8_t // glances
    {
        kCode,
        kCity,
        kDistrict,
        kArea
    };
    std::vector<Place> m_places;
    std::vector<Code> m_codes;
    std::vector<City> m_cities;
    PlaceColumns m_columns;
    struct Counts
    {
        std::size_t places = 0;
        std::size_t codes = 0;
        std::size_t cities = 0;
    };
    Counts m_known; ///< What the table says, when it is indexed.
    std::unordered_map<std::uint64_t, std::uint32_t> m_placeNumbers;
    std::unordered_map<std::string, std::uint32_t> m_codeNumbers;
    std::unordered_map<std::string, std::uint32_t> m_districts;
    std::unordered_map<std::string, std::uint32_t> m_areas;
    std::unordered_map<std::string, std::uint32_t> m_cityNumbers;
};

} // namespace

Comparison placeComparison(const Table& table, const std::vector<std::size_t>& postcode,
                           const std::vector<std::size_t>& city, const std::vector<std::size_t>& region)
{
    Comparison made;
    made.name = "place";
    std::vector<std::vector<std::string>> plain(table.columns.size());
    const auto read = [&](const std::vector<std::size_t>& columns) {
        for (const std::size_t column : columns) {
            made.columns.push_back(table.columns[column].name);
            for (const std::string& value : table.columns[column].values) {
                plain[column].push_back(plainText(value));
            }
        }
    };
    read(postcode);
    const std::vector<std::size_t>& towns = city.empty() ? region : city;
    read(towns);
    const auto first = [&](const std::vector<std::size_t>& columns, std::size_t record) -> std::string {
        for (const std::size_t column : columns) {
            const std::string& text = plain[column][table.columns[column].ids[record]];
            if (!text.empty()) {
                return text;
            }
        }
        return {};
    };
    Numbering codeNumbers;
    Numbering cityNumbers;
    PairNumbering placeNumbers;
    std::vector<Place> places(1);
    std::vector<Code> codes(1);
    std::vector<std::uint32_t> codeIds;
    std::vector<std::uint32_t> cityIds;
    Numbering districts;
    Numbering areas;
    for (std::size_t record = 0; record < table.records; ++record) {
        Code code = readCode(first(postcode, record));
        Place place;
        place.postcode = codeNumbers.of(code.text);
        place.city = cityNumbers.of(first(towns, record));
        codeIds.push_back(place.postcode);
        cityIds.push_back(place.city);
        code.districtNumber = districts.of(code.district);
        code.areaNumber = areas.of(code.area);
        if (place.postcode == codes.size()) {
            codes.push_back(std::move(code));
        }
        if (place.postcode == 0 && place.city == 0) {
            made.ids.push_back(0);
            continue;
        }
        const std::uint32_t id = placeNumbers.of(place.postcode, place.city);
        if (id == places.size()) {
            places.push_back(place);
        }
        made.ids.push_back(id);
    }
    const std::vector<float> codeShares = frequencies(codeIds, codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        codes[i].frequency = codeShares[i];
    }
    std::vector<City> cities(cityNumbers.size());
    const std::vector<float> cityShares = frequencies(cityIds, cities.size());
    for (std::size_t i = 0; i < cities.size(); ++i) {
        cities[i] = {cityNumbers.texts()[i], letterSignature(cityNumbers.texts()[i]), cityShares[i]};
    }
    made.comparator = std::make_unique<PlaceComparator>(std::move(places), std::move(codes), std::move(cities),
                                                        PlaceColumns{postcode, towns});
    addKeys(made, {"postcode", "city", "postcode district"});
    return made;
}

} // namespace weir::match
