<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AudiencesController</name>
    <message>
        <source>except: %1</source>
        <translation>außer: %1</translation>
    </message>
</context>
<context>
    <name>CanvasMenus</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>DataGrid</name>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Personal data is masked. Reveal the column from its header.</source>
        <translation>Personenbezogene Daten sind verdeckt. Zeigen Sie die Spalte über ihren Kopf an.</translation>
    </message>
    <message>
        <source>instant, UTC</source>
        <translation>Zeitpunkt, UTC</translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message>
        <source>Not configured</source>
        <translation>Nicht eingestellt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done with warnings</source>
        <translation>Fertig mit Warnungen</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>PersonPdf</name>
    <message>
        <source>Nothing is stored.</source>
        <translation>Nichts ist gespeichert.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifikatoren</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Sent to others</source>
        <translation>An andere gesendet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>PersonRows</name>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>nie gefragt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>erneut gesendet</translation>
    </message>
    <message>
        <source>Consent to %1: %2</source>
        <translation>Einwilligung für %1: %2</translation>
    </message>
    <message>
        <source>Entered the audience %1</source>
        <translation>In die Zielgruppe %1 aufgenommen</translation>
    </message>
    <message>
        <source>Left the audience %1</source>
        <translation>Aus der Zielgruppe %1 ausgeschieden</translation>
    </message>
    <message>
        <source>Sent to %1: %2</source>
        <translation>An %1 gesendet: %2</translation>
    </message>
    <message>
        <source>The profile %1 turned out to be the same person: %2</source>
        <translation>Das Profil %1 erwies sich als dieselbe Person: %2</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>zuerst gesehen am %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen am %1</translation>
    </message>
    <message>
        <source>also said</source>
        <translation>auch genannt</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>profile id</source>
        <translation>Profil-ID</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>%1, identifies</source>
        <translation>%1, identifiziert</translation>
    </message>
    <message>
        <source>%1, personal</source>
        <translation>%1, personenbezogen</translation>
    </message>
    <message>
        <source>its source removed it</source>
        <translation>seine Quelle hat ihn gelöscht</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neuester Wert</translation>
    </message>
    <message>
        <source>said first</source>
        <translation>zuerst gesagt</translation>
    </message>
    <message>
        <source>its source comes first</source>
        <translation>seine Quelle kommt zuerst</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längster Wert</translation>
    </message>
    <message>
        <source>newest that is not empty</source>
        <translation>neuester nicht leerer Wert</translation>
    </message>
    <message>
        <source>only value</source>
        <translation>einziger Wert</translation>
    </message>
    <message>
        <source>likely (%1 %)</source>
        <translation>wahrscheinlich (%1 %)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>eine Entscheidung</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>exact number</source>
        <translation>genaue Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>At least one of these holds</source>
        <translation>Mindestens eines davon gilt</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Nichts davon gilt</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Alles davon gilt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>is in it</source>
        <translation>ist darin</translation>
    </message>
    <message>
        <source>is not in it</source>
        <translation>ist nicht darin</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>entscheidet</translation>
    </message>
    <message>
        <source>By what is stored now the rules leave this person out: a run brings the audience up to date.</source>
        <translation>Nach dem, was jetzt gespeichert ist, lassen die Regeln diese Person aus: Ein Lauf bringt die Zielgruppe auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>The rules would let this person in. The person is not in what comes before the audience in the pipeline, or the store has changed since the run.</source>
        <translation>Die Regeln würden diese Person einlassen. Sie ist nicht in dem, was in der Pipeline vor der Zielgruppe kommt, oder der Speicher hat sich seit dem Lauf geändert.</translation>
    </message>
    <message>
        <source>Belongs</source>
        <translation>Gehört dazu</translation>
    </message>
    <message>
        <source>Everybody belongs.</source>
        <translation>Alle gehören dazu.</translation>
    </message>
    <message>
        <source>Is left out</source>
        <translation>Ist ausgenommen</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetreten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ausgetreten</translation>
    </message>
    <message>
        <source>Newest data: %1.</source>
        <translation>Neueste Daten: %1.</translation>
    </message>
    <message>
        <source>Stored by the run of %1.</source>
        <translation>Gespeichert vom Lauf am %1.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Nothing may be sent: no purpose is granted, so that no gate which asks for one lets this person pass.</source>
        <translation>Nichts darf gesendet werden: Kein Zweck ist erlaubt, also lässt keine Schranke, die nach einem fragt, diese Person durch.</translation>
    </message>
    <message>
        <source>Sent before and not removed yet: %1. The next plans there say who goes.</source>
        <translation>Früher gesendet und noch nicht entfernt: %1. Die nächsten Pläne dort sagen, wer geht.</translation>
    </message>
    <message>
        <source>On legal hold: this person is not deleted.</source>
        <translation>Unter gesetzlicher Aufbewahrung: Diese Person wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>On the suppression list: no gate lets this person pass, whatever they answered.</source>
        <translation>Steht auf der Sperrliste: Keine Schranke lässt diese Person durch, was auch immer geantwortet wurde.</translation>
    </message>
    <message>
        <source>On the suppression list for %1.</source>
        <translation>Steht auf der Sperrliste für %1.</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>1 is on the suppression list</source>
        <translation>1 steht auf der Sperrliste</translation>
    </message>
    <message>
        <source>%1 are on the suppression list</source>
        <translation>%1 stehen auf der Sperrliste</translation>
    </message>
    <message>
        <source>Is on the suppression list</source>
        <translation>Steht auf der Sperrliste</translation>
    </message>
    <message>
        <source>1 withdrew consent</source>
        <translation>1 hat die Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>%1 withdrew consent</source>
        <translation>%1 haben die Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>Withdrew consent for %1</source>
        <translation>Hat die Einwilligung für %1 widerrufen</translation>
    </message>
    <message>
        <source>Withdrew consent</source>
        <translation>Hat die Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>1 said no</source>
        <translation>1 hat abgelehnt</translation>
    </message>
    <message>
        <source>%1 said no</source>
        <translation>%1 haben abgelehnt</translation>
    </message>
    <message>
        <source>Said no to %1</source>
        <translation>Hat %1 abgelehnt</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Hat abgelehnt</translation>
    </message>
    <message>
        <source>the consent of 1 has run out</source>
        <translation>die Einwilligung von 1 ist abgelaufen</translation>
    </message>
    <message>
        <source>the consent of %1 has run out</source>
        <translation>die Einwilligung von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>Consent for %1 has run out</source>
        <translation>Die Einwilligung für %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>Consent has run out</source>
        <translation>Die Einwilligung ist abgelaufen</translation>
    </message>
    <message>
        <source>the answer of 1 cannot be read</source>
        <translation>die Antwort von 1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>the answers of %1 cannot be read</source>
        <translation>die Antworten von %1 sind nicht lesbar</translation>
    </message>
    <message>
        <source>The answer about %1 cannot be read</source>
        <translation>Die Antwort zu %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>Die Antwort ist nicht lesbar</translation>
    </message>
    <message>
        <source>1 was never asked</source>
        <translation>1 wurde nie gefragt</translation>
    </message>
    <message>
        <source>%1 were never asked</source>
        <translation>%1 wurden nie gefragt</translation>
    </message>
    <message>
        <source>Was never asked about %1</source>
        <translation>Wurde nie zu %1 gefragt</translation>
    </message>
    <message>
        <source>Was never asked</source>
        <translation>Wurde nie gefragt</translation>
    </message>
    <message>
        <source>1 has no value for the key</source>
        <translation>1 hat keinen Wert für den Schlüssel</translation>
    </message>
    <message>
        <source>%1 have no value for the key</source>
        <translation>%1 haben keinen Wert für den Schlüssel</translation>
    </message>
    <message>
        <source>Has no %1, which is the key</source>
        <translation>Hat kein %1, das der Schlüssel ist</translation>
    </message>
    <message>
        <source>Has no key</source>
        <translation>Hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>1 has the same key as somebody who is sent</source>
        <translation>1 hat denselben Schlüssel wie jemand, der gesendet wird</translation>
    </message>
    <message>
        <source>%1 have the same key as somebody who is sent</source>
        <translation>%1 haben denselben Schlüssel wie jemand, der gesendet wird</translation>
    </message>
    <message>
        <source>Has the same %1 as somebody who is sent</source>
        <translation>Hat dasselbe %1 wie jemand, der gesendet wird</translation>
    </message>
    <message>
        <source>Has the same key as somebody who is sent</source>
        <translation>Hat denselben Schlüssel wie jemand, der gesendet wird</translation>
    </message>
    <message>
        <source>1 lacks a required field</source>
        <translation>1 fehlt ein Pflichtfeld</translation>
    </message>
    <message>
        <source>%1 lack a required field</source>
        <translation>%1 fehlt ein Pflichtfeld</translation>
    </message>
    <message>
        <source>Has no %1, which is required</source>
        <translation>Hat kein %1, das Pflicht ist</translation>
    </message>
    <message>
        <source>Lacks a required field</source>
        <translation>Ein Pflichtfeld fehlt</translation>
    </message>
    <message>
        <source>%1 for another reason</source>
        <translation>%1 aus einem anderen Grund</translation>
    </message>
    <message>
        <source>Left out for another reason</source>
        <translation>Aus einem anderen Grund ausgelassen</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Replaced by a newer plan</source>
        <translation>Durch einen neueren Plan ersetzt</translation>
    </message>
    <message>
        <source>Too old to apply</source>
        <translation>Zu alt zum Anwenden</translation>
    </message>
    <message>
        <source>This is the first publish: nothing is known to be at the destination yet.</source>
        <translation>Dies ist die erste Veröffentlichung: am Ziel ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Nobody is left in the audience: this would remove the one person at the destination.</source>
        <translation>In der Zielgruppe ist niemand mehr: dies würde die eine Person am Ziel entfernen.</translation>
    </message>
    <message>
        <source>Nobody is left in the audience: this would remove all %1 people from the destination.</source>
        <translation>In der Zielgruppe ist niemand mehr: dies würde alle %1 Personen am Ziel entfernen.</translation>
    </message>
    <message>
        <source>This would remove %1 of %2 people, more than the limit of this destination.</source>
        <translation>Dies würde %1 von %2 Personen entfernen, mehr als die Grenze dieses Ziels.</translation>
    </message>
    <message>
        <source>The list changes from %1 to %2 people. Check that the data is complete.</source>
        <translation>Die Liste ändert sich von %1 auf %2 Personen. Prüfen Sie, ob die Daten vollständig sind.</translation>
    </message>
    <message>
        <source>Personal data is sent to this destination for the first time: %1.</source>
        <translation>Personenbezogene Daten gehen zum ersten Mal an dieses Ziel: %1.</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>%1 people added</source>
        <translation>%1 Personen hinzugefügt</translation>
    </message>
    <message>
        <source>%1 found to be somebody else and joined</source>
        <translation>%1 als jemand anders erkannt und zusammengeführt</translation>
    </message>
    <message>
        <source>%1 identifiers</source>
        <translation>%1 Identifikatoren</translation>
    </message>
    <message>
        <source>%1 traits</source>
        <translation>%1 Merkmale</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 consent answers</source>
        <translation>%1 Einwilligungsantworten</translation>
    </message>
    <message>
        <source>%1 events dropped that were there already</source>
        <translation>%1 Ereignisse verworfen, die schon da waren</translation>
    </message>
    <message>
        <source>%1 events from the future</source>
        <translation>%1 Ereignisse aus der Zukunft</translation>
    </message>
    <message>
        <source>%1 event times moved to the edge of the range</source>
        <translation>%1 Ereigniszeiten an den Rand des Bereichs gesetzt</translation>
    </message>
    <message>
        <source>%1 identifiers ignored</source>
        <translation>%1 Identifikatoren nicht beachtet</translation>
    </message>
    <message>
        <source>%1 consent answers not readable</source>
        <translation>%1 Einwilligungsantworten nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>%1 of %2 people; %3 entered, %4 left</source>
        <translation>%1 von %2 Personen; %3 neu, %4 ausgeschieden</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 durchgelassen</translation>
    </message>
    <message>
        <source>%1 passed, %2 held back: %3</source>
        <translation>%1 durchgelassen, %2 zurückgehalten: %3</translation>
    </message>
    <message>
        <source>Plan made: %1 to add, %2 to change, %3 to remove, %4 held back</source>
        <translation>Plan erstellt: %1 hinzuzufügen, %2 zu ändern, %3 zu entfernen, %4 zurückgehalten</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Rows as expected</source>
        <translation>Zeilen wie erwartet</translation>
    </message>
    <message>
        <source>%1 records are %2 people, the largest group has %3; %4 pairs compared</source>
        <translation>%1 Datensätze sind %2 Personen, die größte Gruppe hat %3; %4 Paare verglichen</translation>
    </message>
    <message>
        <source>; learned from %1 decisions</source>
        <translation>; aus %1 Entscheidungen gelernt</translation>
    </message>
    <message>
        <source>%1 of %2 traits computed; %3 values changed</source>
        <translation>%1 von %2 Merkmalen berechnet; %3 Werte geändert</translation>
    </message>
    <message>
        <source>%1 rows left out: they name people who were forgotten</source>
        <translation>%1 Zeilen weggelassen: Sie nennen Personen, die vergessen wurden</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>&quot;far&quot; must be longer ago than &quot;near&quot;, or no event can match.</source>
        <translation>„far“ muss länger zurückliegen als „near“, sonst kann kein Ereignis passen.</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; holds a secret in plain text, and project files are shared. Put it into an environment variable and write {example} (or &quot;keychain&quot; or &quot;file&quot;); inside connection text write ${env:NAME}. Then change the secret, for it may have been seen.</source>
        <translation>„{key}“ enthält ein Geheimnis im Klartext, und Projektdateien werden geteilt. Legen Sie es in eine Umgebungsvariable und schreiben Sie {example} (oder „keychain“ oder „file“); in Verbindungstexten schreiben Sie ${env:NAME}. Ändern Sie das Geheimnis danach, denn es könnte gesehen worden sein.</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; must be {what}.</source>
        <translation>„{key}“ muss {what} sein.</translation>
    </message>
    <message>
        <source>&quot;{operator}&quot; does not work on {type}.</source>
        <translation>„{operator}“ passt nicht zu {type}.</translation>
    </message>
    <message>
        <source>&quot;{operator}&quot; misses a value.</source>
        <translation>Bei „{operator}“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>&quot;{operator}&quot; needs {wanted} here, not {given}.</source>
        <translation>„{operator}“ braucht hier {wanted}, nicht {given}.</translation>
    </message>
    <message>
        <source>A DuckDB file can only be read by the engine DuckDB. Choose that engine for the pipeline, or write the table as Parquet and read that.</source>
        <translation>Eine DuckDB-Datei kann nur die Engine DuckDB lesen. Wählen Sie diese Engine für die Pipeline, oder schreiben Sie die Tabelle als Parquet und lesen Sie diese.</translation>
    </message>
    <message>
        <source>A JSON file is broken. Check that each line, or the whole file, is one JSON document.</source>
        <translation>Eine JSON-Datei ist beschädigt. Prüfen Sie, ob jede Zeile oder die ganze Datei ein JSON-Dokument ist.</translation>
    </message>
    <message>
        <source>A JSON pointer begins with &quot;/&quot;, such as /errors.</source>
        <translation>Ein JSON-Pointer beginnt mit „/“, etwa /errors.</translation>
    </message>
    <message>
        <source>A JSON text holds \u0000 or half of a surrogate pair, which PostgreSQL cannot take out of it. Filter such rows out before, or run the pipeline in DuckDB.</source>
        <translation>Ein JSON-Text enthält \u0000 oder ein halbes Ersatzzeichenpaar, was PostgreSQL nicht herauslesen kann. Filtern Sie solche Zeilen vorher, oder führen Sie die Pipeline in DuckDB aus.</translation>
    </message>
    <message>
        <source>A Parquet file is broken or is no Parquet file. Write it again, or choose the right format.</source>
        <translation>Eine Parquet-Datei ist beschädigt oder keine Parquet-Datei. Schreiben Sie sie neu, oder wählen Sie das richtige Format.</translation>
    </message>
    <message>
        <source>A SELECT statement, in place of a table.</source>
        <translation>Eine SELECT-Anweisung statt einer Tabelle.</translation>
    </message>
    <message>
        <source>A bracket is not closed. Add ) where it ends.</source>
        <translation>Eine Klammer ist nicht geschlossen. Setzen Sie ), wo sie endet.</translation>
    </message>
    <message>
        <source>A column is renamed to {name}, but the input has a column {name} too. Rename or drop that one.</source>
        <translation>Eine Spalte wird in {name} umbenannt, aber die Eingabe hat auch eine Spalte {name}. Benennen Sie diese um, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>A column of the input.</source>
        <translation>Eine Spalte der Eingabe.</translation>
    </message>
    <message>
        <source>A column of the result has no name. Give it one with: as name.</source>
        <translation>Eine Spalte des Ergebnisses hat keinen Namen. Geben Sie ihr einen mit: as name.</translation>
    </message>
    <message>
        <source>A column of type {from} cannot become {to}. Choose another type, or compute it with a formula.</source>
        <translation>Eine Spalte vom Typ {from} kann nicht {to} werden. Wählen Sie einen anderen Typ, oder berechnen Sie sie mit einer Formel.</translation>
    </message>
    <message>
        <source>A column or expression of the left input.</source>
        <translation>Eine Spalte oder ein Ausdruck der linken Eingabe.</translation>
    </message>
    <message>
        <source>A column or expression of the right input.</source>
        <translation>Eine Spalte oder ein Ausdruck der rechten Eingabe.</translation>
    </message>
    <message>
        <source>A column or expression.</source>
        <translation>Eine Spalte oder ein Ausdruck.</translation>
    </message>
    <message>
        <source>A column or expression; empty counts rows.</source>
        <translation>Eine Spalte oder ein Ausdruck; leer zählt Zeilen.</translation>
    </message>
    <message>
        <source>A column that only grows, such as a change time or number. Each run then reads from the last value on; rows that come twice are dropped. Empty: everything, every time.</source>
        <translation>Eine Spalte, die nur wächst, etwa Änderungszeit oder Nummer. Jeder Lauf liest dann ab dem letzten Wert; doppelt gelesene Zeilen fallen weg. Leer: jedes Mal alles.</translation>
    </message>
    <message>
        <source>A column that tells which input a row came from; empty adds none.</source>
        <translation>Eine Spalte, die sagt, aus welcher Eingabe eine Zeile kam; leer fügt keine hinzu.</translation>
    </message>
    <message>
        <source>A file could not be read or written. Check that it exists, is complete and is of the format that was chosen.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden. Prüfen Sie, ob sie vorhanden, vollständig und vom gewählten Format ist.</translation>
    </message>
    <message>
        <source>A file or folder may not be read or written. Check the permissions of the files of this step.</source>
        <translation>Eine Datei oder ein Ordner darf nicht gelesen oder geschrieben werden. Prüfen Sie die Rechte der Dateien dieses Schritts.</translation>
    </message>
    <message>
        <source>A file, a folder or a pattern such as orders/*.csv; ** means any depth.</source>
        <translation>Eine Datei, ein Ordner oder ein Muster wie orders/*.csv; ** steht für beliebige Tiefe.</translation>
    </message>
    <message>
        <source>A first line with the names of the columns.</source>
        <translation>Eine erste Zeile mit den Namen der Spalten.</translation>
    </message>
    <message>
        <source>A header must not contain a line break.</source>
        <translation>Ein Header darf keinen Zeilenumbruch enthalten.</translation>
    </message>
    <message>
        <source>A header of the request to {url} has a wrong name or a line break in its value.</source>
        <translation>Ein Header der Anfrage an {url} hat einen falschen Namen oder einen Zeilenumbruch im Wert.</translation>
    </message>
    <message>
        <source>A length of time is written as an object with count and unit.</source>
        <translation>Eine Zeitspanne wird als Objekt mit count und unit geschrieben.</translation>
    </message>
    <message>
        <source>A made-up shop: web events, CRM contacts, orders, tickets, e-mail engagement and a consent log, with the mess of the real world.</source>
        <translation>Ein erfundener Shop: Webereignisse, CRM-Kontakte, Bestellungen, Tickets, E-Mail-Reaktionen und ein Einwilligungsprotokoll, mit dem Durcheinander der echten Welt.</translation>
    </message>
    <message>
        <source>A newer plan for this destination exists. Apply that one.</source>
        <translation>Für dieses Ziel gibt es einen neueren Plan. Wenden Sie diesen an.</translation>
    </message>
    <message>
        <source>A number becomes too large for its type. Cast to a decimal or a number before computing.</source>
        <translation>Eine Zahl wird zu groß für ihren Typ. Wandeln Sie vor dem Rechnen in decimal oder number um.</translation>
    </message>
    <message>
        <source>A number function has no rule.</source>
        <translation>Für eine Zahlenfunktion fehlt die Regel.</translation>
    </message>
    <message>
        <source>A number is divided by zero. Use nullif(x, 0) as the divisor.</source>
        <translation>Eine Zahl wird durch null geteilt. Nehmen Sie nullif(x, 0) als Teiler.</translation>
    </message>
    <message>
        <source>A number of rows or a part of them.</source>
        <translation>Eine Zahl von Zeilen oder ein Teil davon.</translation>
    </message>
    <message>
        <source>A part of {path} is a file where a folder is needed.</source>
        <translation>Ein Teil von {path} ist eine Datei, wo ein Ordner gebraucht wird.</translation>
    </message>
    <message>
        <source>A plan that removes a larger share must be confirmed.</source>
        <translation>Ein Plan, der einen größeren Anteil entfernt, muss bestätigt werden.</translation>
    </message>
    <message>
        <source>A purpose has no name. Remove it or choose one.</source>
        <translation>Ein Zweck hat keinen Namen. Entfernen Sie ihn, oder wählen Sie einen.</translation>
    </message>
    <message>
        <source>A result is too large for its type in at least one row. Cast to a wider type first, or filter such rows out.</source>
        <translation>Ein Ergebnis ist in mindestens einer Zeile zu groß für seinen Typ. Wandeln Sie vorher in einen größeren Typ um, oder filtern Sie solche Zeilen heraus.</translation>
    </message>
    <message>
        <source>A row goes</source>
        <translation>Eine Zeile geht</translation>
    </message>
    <message>
        <source>A row of {table} refers to a missing row of {parent}.</source>
        <translation>Eine Zeile von {table} verweist auf eine fehlende Zeile von {parent}.</translation>
    </message>
    <message>
        <source>A rule of the store refused a row ({reason}). This is a defect in Weir; nothing was changed.</source>
        <translation>Eine Regel des Speichers hat eine Zeile abgelehnt ({reason}). Das ist ein Fehler in Weir; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A run is writing to {path}. Wait until its transaction is done.</source>
        <translation>Ein Lauf schreibt gerade in {path}. Warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>A salt is a secret and does not belong into the project file. Put it into an environment variable, the keychain or a file, and choose that place here.</source>
        <translation>Ein Salt ist ein Geheimnis und gehört nicht in die Projektdatei. Legen Sie es in eine Umgebungsvariable, den Schlüsselbund oder eine Datei, und wählen Sie diesen Ort hier.</translation>
    </message>
    <message>
        <source>A second statement begins here. A SQL node runs one; put the other into its own node.</source>
        <translation>Hier beginnt eine zweite Anweisung. Ein SQL-Knoten führt eine aus; legen Sie die andere in einen eigenen Knoten.</translation>
    </message>
    <message>
        <source>A secret is a reference: {example}, or &quot;keychain&quot; or &quot;file&quot; with a name.</source>
        <translation>Ein Geheimnis ist ein Verweis: {example}, oder „keychain“ oder „file“ mit einem Namen.</translation>
    </message>
    <message>
        <source>A secret must not stand in the project in plain text. Put it into an environment variable and refer to it as {example}; &quot;keychain&quot; and &quot;file&quot; work too. Inside connection text write ${env:NAME}.</source>
        <translation>Ein Geheimnis darf nicht im Klartext im Projekt stehen. Legen Sie es in eine Umgebungsvariable, und verweisen Sie darauf mit {example}; „keychain“ und „file“ gehen auch. In Verbindungstexten schreiben Sie ${env:NAME}.</translation>
    </message>
    <message>
        <source>A segment of events is damaged. Restore a backup, or run &apos;weir store check&apos; to see which events are affected.</source>
        <translation>Ein Segment der Ereignisse ist beschädigt. Spielen Sie eine Sicherung ein, oder sehen Sie mit „weir store check“, welche Ereignisse betroffen sind.</translation>
    </message>
    <message>
        <source>A shop needs at least one person. Give --people a number above 0.</source>
        <translation>Ein Shop braucht mindestens eine Person. Geben Sie --people eine Zahl über 0.</translation>
    </message>
    <message>
        <source>A source gives the column {column} in another type than it said. Read its schema again.</source>
        <translation>Eine Quelle liefert die Spalte {column} in einem anderen Typ als angegeben. Lesen Sie ihr Schema neu ein.</translation>
    </message>
    <message>
        <source>A table or view, with its schema where needed: orders or sales.orders.</source>
        <translation>Eine Tabelle oder Sicht, wo nötig mit Schema: orders oder sales.orders.</translation>
    </message>
    <message>
        <source>A text column of the input.</source>
        <translation>Eine Textspalte der Eingabe.</translation>
    </message>
    <message>
        <source>A text function has no rule.</source>
        <translation>Für eine Textfunktion fehlt die Regel.</translation>
    </message>
    <message>
        <source>A text of the column {column} holds a zero character, which PostgreSQL cannot store. Remove it with replace() before, or run in DuckDB.</source>
        <translation>Ein Text der Spalte {column} enthält ein Nullzeichen, das PostgreSQL nicht speichern kann. Entfernen Sie es vorher mit replace(), oder rechnen Sie in DuckDB.</translation>
    </message>
    <message>
        <source>A value cannot be read as the type that is wanted. Use try_cast to get NULL instead, or filter such rows out before.</source>
        <translation>Ein Wert ist nicht als der gewünschte Typ lesbar. Nehmen Sie try_cast, um stattdessen NULL zu erhalten, oder filtern Sie solche Zeilen vorher heraus.</translation>
    </message>
    <message>
        <source>A value cannot be read as {type}. Use try_cast to get NULL instead, or filter such rows out before.</source>
        <translation>Ein Wert ist nicht als {type} lesbar. Nehmen Sie try_cast, um stattdessen NULL zu erhalten, oder filtern Sie solche Zeilen vorher heraus.</translation>
    </message>
    <message>
        <source>A value here cannot be read as {type}. Correct it.</source>
        <translation>Ein Wert hier ist nicht als {type} lesbar. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>A value in this JSON is out of range.</source>
        <translation>Ein Wert in diesem JSON liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>A value of the column {column} cannot be read as {type}. Use try_cast to get NULL instead, or filter such rows out before.</source>
        <translation>Ein Wert der Spalte {column} ist nicht als {type} lesbar. Nehmen Sie try_cast, um stattdessen NULL zu erhalten, oder filtern Sie solche Zeilen vorher heraus.</translation>
    </message>
    <message>
        <source>A value of the column.</source>
        <translation>Ein Wert der Spalte.</translation>
    </message>
    <message>
        <source>A value that is no date cannot stay in a column of dates. Empty it, or move the row.</source>
        <translation>Ein Wert, der kein Datum ist, kann nicht in einer Datumsspalte bleiben. Leeren Sie ihn, oder verschieben Sie die Zeile.</translation>
    </message>
    <message>
        <source>A whole number in the result does not fit into 64 bits. Cast the column to a decimal.</source>
        <translation>Eine ganze Zahl im Ergebnis passt nicht in 64 Bit. Wandeln Sie die Spalte in decimal um.</translation>
    </message>
    <message>
        <source>About how large one request may be.</source>
        <translation>Wie groß eine Anfrage ungefähr sein darf.</translation>
    </message>
    <message>
        <source>Add columns</source>
        <translation>Spalten hinzufügen</translation>
    </message>
    <message>
        <source>Added and changed</source>
        <translation>Hinzugefügte und geänderte</translation>
    </message>
    <message>
        <source>Added only</source>
        <translation>Nur hinzugefügte</translation>
    </message>
    <message>
        <source>Added to columns of the right input whose name the left input has too.</source>
        <translation>Wird an Spalten der rechten Eingabe gehängt, deren Namen die linke auch hat.</translation>
    </message>
    <message>
        <source>Added, changed and removed</source>
        <translation>Hinzugefügte, geänderte und entfernte</translation>
    </message>
    <message>
        <source>Adds a column that is true where a value was there and could not be read; its name.</source>
        <translation>Fügt eine Spalte hinzu, die wahr ist, wo ein Wert da war und nicht lesbar war; ihr Name.</translation>
    </message>
    <message>
        <source>Adds a column with the path of each row&apos;s file.</source>
        <translation>Fügt eine Spalte mit dem Dateipfad jeder Zeile hinzu.</translation>
    </message>
    <message>
        <source>Adds a column with the value as it came, named like the column with _raw behind.</source>
        <translation>Fügt eine Spalte mit dem Wert hinzu, wie er kam; sie heißt wie die Spalte mit _raw dahinter.</translation>
    </message>
    <message>
        <source>Adds figures that look at other rows: numbers, ranks, previous values, running totals, shares.</source>
        <translation>Fügt Werte hinzu, die andere Zeilen betrachten: Nummern, Ränge, vorige Werte, laufende Summen, Anteile.</translation>
    </message>
    <message>
        <source>After skipping</source>
        <translation>Nach dem Auslassen von</translation>
    </message>
    <message>
        <source>After the step Date the column is a date, and text steps cannot follow. Put it last.</source>
        <translation>Nach dem Schritt Datum ist die Spalte ein Datum, und Textschritte können nicht folgen. Setzen Sie ihn an den Schluss.</translation>
    </message>
    <message>
        <source>Aggregate</source>
        <translation>Aggregieren</translation>
    </message>
    <message>
        <source>All columns of any input (empty where an input has not got one), or those that all have.</source>
        <translation>Alle Spalten irgendeiner Eingabe (leer, wo eine sie nicht hat) oder die, die alle haben.</translation>
    </message>
    <message>
        <source>All left rows, with matches</source>
        <translation>Alle linken Zeilen, mit Treffern</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle davon</translation>
    </message>
    <message>
        <source>All other rows</source>
        <translation>Alle anderen Zeilen</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>All right rows, with matches</source>
        <translation>Alle rechten Zeilen, mit Treffern</translation>
    </message>
    <message>
        <source>All rows of both sides</source>
        <translation>Alle Zeilen beider Seiten</translation>
    </message>
    <message>
        <source>Also reads the folders below a folder.</source>
        <translation>Liest auch die Unterordner eines Ordners.</translation>
    </message>
    <message>
        <source>An aggregate function has no rule.</source>
        <translation>Für eine Aggregatfunktion fehlt die Regel.</translation>
    </message>
    <message>
        <source>An apostrophe before texts that a spreadsheet would run as a formula.</source>
        <translation>Ein Hochkomma vor Texten, die eine Tabellenkalkulation als Formel ausführen würde.</translation>
    </message>
    <message>
        <source>An expression that is true for the rows to keep.</source>
        <translation>Ein Ausdruck, der für die zu behaltenden Zeilen wahr ist.</translation>
    </message>
    <message>
        <source>An input must be a list of &quot;node.port&quot;, such as [&quot;orders.out&quot;].</source>
        <translation>Eine Eingabe muss eine Liste von „knoten.port“ sein, etwa [&quot;orders.out&quot;].</translation>
    </message>
    <message>
        <source>An operator has no rule.</source>
        <translation>Für einen Operator fehlt die Regel.</translation>
    </message>
    <message>
        <source>Another number gives another sample.</source>
        <translation>Eine andere Zahl gibt eine andere Stichprobe.</translation>
    </message>
    <message>
        <source>Another program changed this file since the project was opened, so nothing was saved. Reload the project, or save it to another folder.</source>
        <translation>Ein anderes Programm hat diese Datei geändert, seit das Projekt geöffnet wurde; daher wurde nichts gespeichert. Laden Sie das Projekt neu, oder speichern Sie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another program is writing to {file}. Wait until it has finished, then run again.</source>
        <translation>Ein anderes Programm schreibt gerade in {file}. Warten Sie, bis es fertig ist, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Another transaction was in the way. Run again.</source>
        <translation>Eine andere Transaktion war im Weg. Starten Sie erneut.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Egal</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>Any of them</source>
        <translation>Eines davon</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Genehmigt von</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>At least one value of type {from} cannot be cast to {to}. Use try_cast to get NULL for such values, or filter them out.</source>
        <translation>Mindestens ein Wert vom Typ {from} lässt sich nicht in {to} umwandeln. Nehmen Sie try_cast, um für solche Werte NULL zu erhalten, oder filtern Sie sie heraus.</translation>
    </message>
    <message>
        <source>At most one</source>
        <translation>Höchstens einer</translation>
    </message>
    <message>
        <source>At most so many people in one request.</source>
        <translation>Höchstens so viele Personen in einer Anfrage.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Audience key</source>
        <translation>Schlüssel der Zielgruppe</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Before hashing</source>
        <translation>Vor dem Hashen</translation>
    </message>
    <message>
        <source>Between CSV cells; \t is a tab.</source>
        <translation>Zwischen CSV-Zellen; \t ist ein Tabulator.</translation>
    </message>
    <message>
        <source>Between joined texts.</source>
        <translation>Zwischen verbundenen Texten.</translation>
    </message>
    <message>
        <source>Between whole and fraction of numbers.</source>
        <translation>Zwischen Ganzem und Bruch von Zahlen.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Brings columns into one form: white space, case, e-mails, phones, names, countries, dates.</source>
        <translation>Bringt Spalten in eine Form: Leerraum, Groß- und Kleinschreibung, E-Mails, Telefone, Namen, Länder, Daten.</translation>
    </message>
    <message>
        <source>Bucket of equal size</source>
        <translation>Fach gleicher Größe</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Bytes per request</source>
        <translation>Bytes je Anfrage</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Cells with one of these texts are empty.</source>
        <translation>Zellen mit einem dieser Texte sind leer.</translation>
    </message>
    <message>
        <source>Change types</source>
        <translation>Typen ändern</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>Nur Änderungen</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Choose at least one column that says whose row this is, such as an e-mail address or a customer id.</source>
        <translation>Wählen Sie mindestens eine Spalte, die sagt, wem die Zeile gehört, etwa eine E-Mail-Adresse oder Kundennummer.</translation>
    </message>
    <message>
        <source>Choose the purposes that people must have agreed to. Without one nobody passes.</source>
        <translation>Wählen Sie die Zwecke, denen Personen zugestimmt haben müssen. Ohne einen kommt niemand durch.</translation>
    </message>
    <message>
        <source>Choose what identifies a person at the destination, such as the e-mail.</source>
        <translation>Wählen Sie, was eine Person am Ziel kennzeichnet, etwa die E-Mail.</translation>
    </message>
    <message>
        <source>Chooses, orders, renames and drops columns.</source>
        <translation>Wählt, ordnet, benennt und entfernt Spalten.</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Bereinigen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Column for the file name</source>
        <translation>Spalte für den Dateinamen</translation>
    </message>
    <message>
        <source>Column {column} has a value that does not fit {type} exactly (further digits, or infinity). Give it a larger type, or text, in the list of columns.</source>
        <translation>Die Spalte {column} hat einen Wert, der nicht genau in {type} passt (weitere Stellen oder unendlich). Geben Sie ihr in der Spaltenliste einen größeren Typ oder Text.</translation>
    </message>
    <message>
        <source>Column {column} is cleaned twice. Put all steps into one entry.</source>
        <translation>Die Spalte {column} wird zweimal bereinigt. Legen Sie alle Schritte in einen Eintrag.</translation>
    </message>
    <message>
        <source>Column {column} is converted twice. Remove one.</source>
        <translation>Die Spalte {column} wird zweimal umgewandelt. Entfernen Sie eine Angabe.</translation>
    </message>
    <message>
        <source>Column {column} is listed twice. Remove one.</source>
        <translation>Die Spalte {column} steht zweimal da. Entfernen Sie eine.</translation>
    </message>
    <message>
        <source>Column {column} is {first} in one input and {second} in another. Cast one of them, or turn different types into text.</source>
        <translation>Die Spalte {column} ist in einer Eingabe {first} und in einer anderen {second}. Wandeln Sie eine um, oder lassen Sie verschiedene Typen zu Text werden.</translation>
    </message>
    <message>
        <source>Column {column} is {type}, the columns before it are {others}. Cast them to one type.</source>
        <translation>Die Spalte {column} ist {type}, die Spalten davor sind {others}. Wandeln Sie sie in einen Typ um.</translation>
    </message>
    <message>
        <source>Column {column} is {type}; only text needs cleaning. Leave it out, or turn it into text first.</source>
        <translation>Die Spalte {column} ist {type}; nur Text braucht Bereinigung. Lassen Sie sie weg, oder machen Sie zuerst Text daraus.</translation>
    </message>
    <message>
        <source>Column {column} of type {type} cannot be protected in this way. Choose another method or region.</source>
        <translation>Die Spalte {column} vom Typ {type} lässt sich so nicht schützen. Wählen Sie ein anderes Verfahren oder einen anderen Bereich.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns from</source>
        <translation>Spalten aus</translation>
    </message>
    <message>
        <source>Columns that are repeated on each row; empty keeps all others.</source>
        <translation>Spalten, die in jeder Zeile wiederholt werden; leer behält alle anderen.</translation>
    </message>
    <message>
        <source>Columns that make rows duplicates; empty means all columns. Empty cells count as equal.</source>
        <translation>Spalten, die Zeilen zu Doppelten machen; leer heißt alle Spalten. Leere Zellen gelten als gleich.</translation>
    </message>
    <message>
        <source>Columns that stay; each combination of their values makes one row.</source>
        <translation>Spalten, die bleiben; jede Kombination ihrer Werte ergibt eine Zeile.</translation>
    </message>
    <message>
        <source>Columns to drop from the others.</source>
        <translation>Von den anderen wegzulassende Spalten.</translation>
    </message>
    <message>
        <source>Columns whose values form groups that are all sampled alike.</source>
        <translation>Spalten, deren Werte Gruppen bilden, von denen alle gleich beprobt werden.</translation>
    </message>
    <message>
        <source>Columns whose values form groups that do not see each other.</source>
        <translation>Spalten, deren Werte Gruppen bilden, die einander nicht sehen.</translation>
    </message>
    <message>
        <source>Columns whose values form groups; rows are counted in each group.</source>
        <translation>Spalten, deren Werte Gruppen bilden; Zeilen werden in jeder Gruppe gezählt.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Computes columns by formulas; later formulas may use earlier ones.</source>
        <translation>Berechnet Spalten mit Formeln; spätere Formeln dürfen frühere benutzen.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Conditions in order; each has its own output port.</source>
        <translation>Bedingungen der Reihe nach; jede hat ihren eigenen Ausgang.</translation>
    </message>
    <message>
        <source>Confirm removals above (%)</source>
        <translation>Entfernungen bestätigen ab (%)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Consent gate</source>
        <translation>Einwilligungsschranke</translation>
    </message>
    <message>
        <source>Consent is valid for 1 to {most} days. Correct the number, or remove the key when a grant holds until it is withdrawn.</source>
        <translation>Eine Einwilligung gilt 1 bis {most} Tage. Berichtigen Sie die Zahl, oder entfernen Sie den Schlüssel, wenn sie bis zum Widerruf gilt.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Converts columns to other types and says what happens to values that do not fit.</source>
        <translation>Wandelt Spalten in andere Typen um und sagt, was mit unpassenden Werten geschieht.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Ländercode</translation>
    </message>
    <message>
        <source>Counts only the rows for which this is true.</source>
        <translation>Zählt nur die Zeilen, für die dies wahr ist.</translation>
    </message>
    <message>
        <source>Cursor column</source>
        <translation>Cursor-Spalte</translation>
    </message>
    <message>
        <source>DE</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>Data is either strictly necessary or asks for purposes, not both.</source>
        <translation>Daten sind entweder unbedingt erforderlich oder verlangen Zwecke, nicht beides.</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Datenbankdatei</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Datumsformat</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Decimal separator</source>
        <translation>Dezimaltrennzeichen</translation>
    </message>
    <message>
        <source>Deduplicate</source>
        <translation>Doppelte entfernen</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Detected from the name and the content.</source>
        <translation>Aus Name und Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Different types</source>
        <translation>Verschiedene Typen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Distance of lag and lead, or number of buckets.</source>
        <translation>Abstand von lag und lead oder Zahl der Fächer.</translation>
    </message>
    <message>
        <source>Drop the column</source>
        <translation>Spalte weglassen</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>DuckDB</source>
        <translation>DuckDB</translation>
    </message>
    <message>
        <source>DuckDB could not run this step (kind {kind}). Try with fewer steps; if it goes on, please report it.</source>
        <translation>DuckDB konnte diesen Schritt nicht ausführen (Art {kind}). Versuchen Sie es mit weniger Schritten; hält es an, melden Sie es bitte.</translation>
    </message>
    <message>
        <source>DuckDB could not start: {reason}.</source>
        <translation>DuckDB konnte nicht starten: {reason}.</translation>
    </message>
    <message>
        <source>DuckDB gave a column of another type than {type}. This is a defect in Weir; please report it.</source>
        <translation>DuckDB lieferte eine Spalte anderen Typs als {type}. Das ist ein Fehler in Weir; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>DuckDB has no more connections. Close other previews.</source>
        <translation>DuckDB hat keine Verbindungen mehr. Schließen Sie andere Vorschauen.</translation>
    </message>
    <message>
        <source>DuckDB refuses the query: {reason}. Check the table, the columns and the query.</source>
        <translation>DuckDB lehnt die Abfrage ab: {reason}. Prüfen Sie Tabelle, Spalten und Abfrage.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Each publish of changes needs a file of its own: put {plan}, {run} or {date} into the name.</source>
        <translation>Jede Veröffentlichung von Änderungen braucht eine eigene Datei: setzen Sie {plan}, {run} oder {date} in den Namen.</translation>
    </message>
    <message>
        <source>Each value must be a text, a number, true or false.</source>
        <translation>Jeder Wert muss Text, Zahl, true oder false sein.</translation>
    </message>
    <message>
        <source>Empty the cell</source>
        <translation>Zelle leeren</translation>
    </message>
    <message>
        <source>Empty the cell and count it, keep the value as it was, or move the row to the second output.</source>
        <translation>Die Zelle leeren und zählen, den Wert lassen, wie er war, oder die Zeile zum zweiten Ausgang schicken.</translation>
    </message>
    <message>
        <source>Empty the cell and count it, move the row to the second output, or stop the run.</source>
        <translation>Die Zelle leeren und zählen, die Zeile zum zweiten Ausgang schicken oder den Lauf anhalten.</translation>
    </message>
    <message>
        <source>Empty uses the same name.</source>
        <translation>Leer nimmt denselben Namen.</translation>
    </message>
    <message>
        <source>Empty values</source>
        <translation>Leere Werte</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>Equal in</source>
        <translation>Gleich in</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape-Zeichen</translation>
    </message>
    <message>
        <source>Every column is dropped. Keep at least one.</source>
        <translation>Alle Spalten fallen weg. Behalten Sie mindestens eine.</translation>
    </message>
    <message>
        <source>Expected matches</source>
        <translation>Erwartete Treffer</translation>
    </message>
    <message>
        <source>Field at the destination</source>
        <translation>Feld am Ziel</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files of the format {format} cannot be read. Use csv, tsv, json, ndjson or parquet.</source>
        <translation>Dateien des Formats {format} sind nicht lesbar. Nehmen Sie csv, tsv, json, ndjson oder parquet.</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Fester Text</translation>
    </message>
    <message>
        <source>Flag column</source>
        <translation>Merkspalte</translation>
    </message>
    <message>
        <source>For data that needs no consent: the reason, and who approved it.</source>
        <translation>Für Daten, die keine Einwilligung brauchen: der Grund, und wer ihn genehmigt hat.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From the first row to this one</source>
        <translation>Von der ersten Zeile bis zu dieser</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Groups may be nested {depth} deep at most.</source>
        <translation>Gruppen dürfen höchstens {depth} tief verschachtelt sein.</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Hash (SHA-256)</translation>
    </message>
    <message>
        <source>Hash and mask</source>
        <translation>Hashen und maskieren</translation>
    </message>
    <message>
        <source>Hashes, masks or drops columns that must not travel in the clear.</source>
        <translation>Hasht, maskiert oder entfernt Spalten, die nicht im Klartext reisen dürfen.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Holds the value.</source>
        <translation>Enthält den Wert.</translation>
    </message>
    <message>
        <source>How characters are stored.</source>
        <translation>Wie Zeichen gespeichert sind.</translation>
    </message>
    <message>
        <source>How dates are read whose day and month could be swapped.</source>
        <translation>Wie Daten gelesen werden, deren Tag und Monat vertauscht sein könnten.</translation>
    </message>
    <message>
        <source>How it is computed from the other columns of the row.</source>
        <translation>Wie sie aus den anderen Spalten der Zeile berechnet wird.</translation>
    </message>
    <message>
        <source>How long one request may take.</source>
        <translation>Wie lange eine Anfrage dauern darf.</translation>
    </message>
    <message>
        <source>How many characters stay readable.</source>
        <translation>Wie viele Zeichen lesbar bleiben.</translation>
    </message>
    <message>
        <source>How many right rows a left row should find; the run warns when it is more.</source>
        <translation>Wie viele rechte Zeilen eine linke finden soll; der Lauf warnt, wenn es mehr sind.</translation>
    </message>
    <message>
        <source>How many rows to keep; of each group when there are groups.</source>
        <translation>Wie viele Zeilen bleiben; von jeder Gruppe, wenn es Gruppen gibt.</translation>
    </message>
    <message>
        <source>How much of the rows to keep, rounded up to whole rows in each group.</source>
        <translation>Wie viel von den Zeilen bleibt, in jeder Gruppe auf ganze Zeilen aufgerundet.</translation>
    </message>
    <message>
        <source>How requests prove who sends them.</source>
        <translation>Wie Anfragen beweisen, wer sie sendet.</translation>
    </message>
    <message>
        <source>How rows are written.</source>
        <translation>Wie Zeilen geschrieben werden.</translation>
    </message>
    <message>
        <source>How several rows become one cell.</source>
        <translation>Wie mehrere Zeilen zu einer Zelle werden.</translation>
    </message>
    <message>
        <source>How the files are packed.</source>
        <translation>Wie die Dateien gepackt sind.</translation>
    </message>
    <message>
        <source>How the values of the group become one.</source>
        <translation>Wie die Werte der Gruppe zu einem werden.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifikator</translation>
    </message>
    <message>
        <source>In the order of</source>
        <translation>In der Reihenfolge von</translation>
    </message>
    <message>
        <source>Its name in the result; empty keeps the name.</source>
        <translation>Ihr Name im Ergebnis; leer behält den Namen.</translation>
    </message>
    <message>
        <source>Its value; no secrets.</source>
        <translation>Sein Wert; keine Geheimnisse.</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON-Array</translation>
    </message>
    <message>
        <source>JSON pointer to a list of {index, message, status} in the answer.</source>
        <translation>JSON-Pointer auf eine Liste aus {index, message, status} in der Antwort.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the domain of an e-mail</source>
        <translation>Domain einer E-Mail behalten</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>Erste behalten</translation>
    </message>
    <message>
        <source>Keep the first characters</source>
        <translation>Erste Zeichen behalten</translation>
    </message>
    <message>
        <source>Keep the last characters</source>
        <translation>Letzte Zeichen behalten</translation>
    </message>
    <message>
        <source>Keep the raw value</source>
        <translation>Rohwert behalten</translation>
    </message>
    <message>
        <source>Keep the value</source>
        <translation>Wert behalten</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep them behind the listed ones</source>
        <translation>Hinter den genannten behalten</translation>
    </message>
    <message>
        <source>Keeps a random part of the rows, the same part on every run and engine.</source>
        <translation>Behält einen zufälligen Teil der Zeilen, bei jedem Lauf und auf jeder Engine denselben.</translation>
    </message>
    <message>
        <source>Keeps one row of those with equal keys; you choose which one wins.</source>
        <translation>Behält von Zeilen mit gleichen Schlüsseln eine; Sie wählen, welche gewinnt.</translation>
    </message>
    <message>
        <source>Keeps the column and writes the result beside it under this name; empty replaces it.</source>
        <translation>Behält die Spalte und schreibt das Ergebnis unter diesem Namen daneben; leer ersetzt sie.</translation>
    </message>
    <message>
        <source>Keeps the rows for which a condition is true.</source>
        <translation>Behält die Zeilen, für die eine Bedingung wahr ist.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftungen</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left rows</source>
        <translation>Linke Zeilen</translation>
    </message>
    <message>
        <source>Left rows that have a match</source>
        <translation>Linke Zeilen mit Treffer</translation>
    </message>
    <message>
        <source>Left rows that have no match</source>
        <translation>Linke Zeilen ohne Treffer</translation>
    </message>
    <message>
        <source>Lets people pass who have agreed to a purpose. Unknown means no.</source>
        <translation>Lässt Personen durch, die einem Zweck zugestimmt haben. Unbekannt heißt nein.</translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8 text. Save the file as UTF-8 in an editor.</source>
        <translation>Zeile {line} ist kein UTF-8-Text. Speichern Sie die Datei in einem Editor als UTF-8.</translation>
    </message>
    <message>
        <source>Lines (NDJSON)</source>
        <translation>Zeilen (NDJSON)</translation>
    </message>
    <message>
        <source>Lines before the header. Empty: detected.</source>
        <translation>Zeilen vor der Kopfzeile. Leer: erkannt.</translation>
    </message>
    <message>
        <source>Links records of the same person and stores people, traits, events and consent.</source>
        <translation>Verknüpft Datensätze derselben Person und speichert Personen, Merkmale, Ereignisse und Einwilligungen.</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>Liste von Werten</translation>
    </message>
    <message>
        <source>Longer lines go to the rejected rows; bytes.</source>
        <translation>Längere Zeilen kommen zu den abgewiesenen; Bytes.</translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation>Längste Zeile</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Make empty text an empty cell</source>
        <translation>Leeren Text zu leerer Zelle machen</translation>
    </message>
    <message>
        <source>Make runs of white space one space</source>
        <translation>Leerraumfolgen zu einem Leerzeichen machen</translation>
    </message>
    <message>
        <source>Makes hashes differ from other projects (HMAC); a reference, never the value itself.</source>
        <translation>Macht Hashes anders als in anderen Projekten (HMAC); ein Verweis, nie der Wert selbst.</translation>
    </message>
    <message>
        <source>Makes one row per group, with counts, sums and other figures.</source>
        <translation>Macht je Gruppe eine Zeile, mit Anzahlen, Summen und anderen Werten.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>May be sent</source>
        <translation>Darf gesendet werden</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>Move the row to the second output</source>
        <translation>Zeile zum zweiten Ausgang schicken</translation>
    </message>
    <message>
        <source>NDJSON</source>
        <translation>NDJSON</translation>
    </message>
    <message>
        <source>NDJSON (one object per line)</source>
        <translation>NDJSON (ein Objekt je Zeile)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name column</source>
        <translation>Namensspalte</translation>
    </message>
    <message>
        <source>Name of a person</source>
        <translation>Name einer Person</translation>
    </message>
    <message>
        <source>Name of the audience in ledgers; empty uses the node&apos;s own.</source>
        <translation>Name der Zielgruppe in Protokollen; leer nimmt den des Knotens.</translation>
    </message>
    <message>
        <source>Name of the header.</source>
        <translation>Name des Headers.</translation>
    </message>
    <message>
        <source>Name of the output port that wires refer to; case_1, case_2, ... when left out.</source>
        <translation>Name des Ausgangs, auf den sich Leitungen beziehen; ohne Angabe case_1, case_2, ...</translation>
    </message>
    <message>
        <source>Name the source, such as &quot;crm&quot;.</source>
        <translation>Benennen Sie die Quelle, etwa „crm“.</translation>
    </message>
    <message>
        <source>Names and types as they are read. Empty: detected.</source>
        <translation>Namen und Typen, wie sie gelesen werden. Leer: erkannt.</translation>
    </message>
    <message>
        <source>Names and types of the result; found out by asking the engine when left out.</source>
        <translation>Namen und Typen des Ergebnisses; ohne Angabe wird die Engine gefragt.</translation>
    </message>
    <message>
        <source>Names in the folder</source>
        <translation>Namen im Ordner</translation>
    </message>
    <message>
        <source>Names of the inputs</source>
        <translation>Namen der Eingaben</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No column is left. Choose at least one column.</source>
        <translation>Es bleibt keine Spalte übrig. Wählen Sie mindestens eine.</translation>
    </message>
    <message>
        <source>No column of this row says who it is about: every identifier is empty or unusable.</source>
        <translation>Keine Spalte dieser Zeile sagt, um wen es geht: jeder Identifikator ist leer oder unbrauchbar.</translation>
    </message>
    <message>
        <source>No file fits {pattern}. Check the folder and the pattern; relative patterns start at the project&apos;s folder.</source>
        <translation>Keine Datei passt zu {pattern}. Prüfen Sie Ordner und Muster; relative Muster beginnen im Projektordner.</translation>
    </message>
    <message>
        <source>No input records consent for {purpose}, so nobody may pass.</source>
        <translation>Keine Eingabe enthält Einwilligungen für {purpose}, daher darf niemand durch.</translation>
    </message>
    <message>
        <source>No people are stored yet. Run the pipeline once; after that this shows them as they are.</source>
        <translation>Es sind noch keine Personen gespeichert. Führen Sie die Pipeline einmal aus; danach zeigt dies sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Nobody came in over the wire of {node}.</source>
        <translation>Über die Leitung von {node} kam niemand herein.</translation>
    </message>
    <message>
        <source>Node {from} has no output port {output} any more. Wire {port} from another port.</source>
        <translation>Der Knoten {from} hat keinen Ausgang {output} mehr. Verbinden Sie {port} mit einem anderen Ausgang.</translation>
    </message>
    <message>
        <source>Node {node} cannot run because a node before it is not ready or switched off.</source>
        <translation>Der Knoten {node} kann nicht laufen, weil ein Knoten davor nicht bereit oder ausgeschaltet ist.</translation>
    </message>
    <message>
        <source>Node {node} has no input port {port}.</source>
        <translation>Der Knoten {node} hat keinen Eingang {port}.</translation>
    </message>
    <message>
        <source>Node {node} has no output port {port}.</source>
        <translation>Der Knoten {node} hat keinen Ausgang {port}.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Nothing is computed. Add a figure or a column to group by.</source>
        <translation>Nichts wird berechnet. Fügen Sie einen Wert oder eine Gruppierungsspalte hinzu.</translation>
    </message>
    <message>
        <source>Nothing is done to {column}. Choose a step.</source>
        <translation>Mit {column} geschieht nichts. Wählen Sie einen Schritt.</translation>
    </message>
    <message>
        <source>Nothing is known about the input {binding}. This is a defect in Weir; please report it.</source>
        <translation>Über die Eingabe {binding} ist nichts bekannt. Das ist ein Fehler in Weir; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>Nothing is known that gives the rows of {node}.</source>
        <translation>Nichts Bekanntes liefert die Zeilen von {node}.</translation>
    </message>
    <message>
        <source>Nothing is sorted. Choose a column to order by, or a number of rows to keep.</source>
        <translation>Nichts wird sortiert. Wählen Sie eine Spalte zum Ordnen oder eine Zahl zu behaltender Zeilen.</translation>
    </message>
    <message>
        <source>Nothing is wired to {port} yet. Wire a node that gives {kind} to it.</source>
        <translation>An {port} ist noch nichts angeschlossen. Verbinden Sie einen Knoten, der {kind} liefert.</translation>
    </message>
    <message>
        <source>Nothing reaches a destination without a consent gate. Put one before {node}.</source>
        <translation>Nichts erreicht ein Ziel ohne Einwilligungsschranke. Setzen Sie eine vor {node}.</translation>
    </message>
    <message>
        <source>Number of different values</source>
        <translation>Zahl verschiedener Werte</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Zahl der Zeilen</translation>
    </message>
    <message>
        <source>Number of rows or values</source>
        <translation>Zahl der Zeilen oder Werte</translation>
    </message>
    <message>
        <source>Number of rows to keep; empty keeps all.</source>
        <translation>Zahl zu behaltender Zeilen; leer behält alle.</translation>
    </message>
    <message>
        <source>Number of rows to leave out at the start.</source>
        <translation>Zahl der am Anfang auszulassenden Zeilen.</translation>
    </message>
    <message>
        <source>Number of rows where true</source>
        <translation>Zahl der Zeilen, für die es wahr ist</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Of any input</source>
        <translation>Irgendeiner Eingabe</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>Von je</translation>
    </message>
    <message>
        <source>One SELECT or WITH statement; inputs are tables under their names.</source>
        <translation>Eine SELECT- oder WITH-Anweisung; Eingaben sind Tabellen unter ihren Namen.</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>One character around cells, or &quot;none&quot;. Empty: detected.</source>
        <translation>Ein Zeichen um Zellen, oder „none“. Leer: erkannt.</translation>
    </message>
    <message>
        <source>One character between cells, or &quot;tab&quot;. Empty: detected.</source>
        <translation>Ein Zeichen zwischen Zellen, oder „tab“. Leer: erkannt.</translation>
    </message>
    <message>
        <source>One name per wire in order; input_1, input_2, ... when left out.</source>
        <translation>Ein Name je Leitung der Reihe nach; ohne Angabe input_1, input_2, ...</translation>
    </message>
    <message>
        <source>One row per</source>
        <translation>Eine Zeile je</translation>
    </message>
    <message>
        <source>One row per key</source>
        <translation>Eine Zeile je Schlüssel</translation>
    </message>
    <message>
        <source>Online retail</source>
        <translation>Onlinehandel</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Nur wo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge bei Daten</translation>
    </message>
    <message>
        <source>Orders rows and keeps the first ones, of all or of each group.</source>
        <translation>Ordnet Zeilen und behält die ersten, von allen oder von jeder Gruppe.</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Andere Spalten</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>Andere Zeilen</translation>
    </message>
    <message>
        <source>Other users may read the secret in {path}. Close it with: chmod 600 {path}</source>
        <translation>Andere Benutzer können das Geheimnis in {path} lesen. Schließen Sie es mit: chmod 600 {path}</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Pairs of columns or expressions that must all be equal; empty cells never match.</source>
        <translation>Paare von Spalten oder Ausdrücken, die alle gleich sein müssen; leere Zellen passen nie.</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Parquet cannot be written here, because no engine that writes it is at hand. Choose CSV.</source>
        <translation>Parquet kann hier nicht geschrieben werden, weil keine Engine dafür da ist. Wählen Sie CSV.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People per request</source>
        <translation>Personen je Anfrage</translation>
    </message>
    <message>
        <source>People who may be sent</source>
        <translation>Personen, die gesendet werden dürfen</translation>
    </message>
    <message>
        <source>People without a value are not sent.</source>
        <translation>Personen ohne Wert werden nicht gesendet.</translation>
    </message>
    <message>
        <source>People {conditions}</source>
        <translation>Personen, {conditions}</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Percent of the rows</source>
        <translation>Prozent der Zeilen</translation>
    </message>
    <message>
        <source>Permanent name in the store; empty uses the node&apos;s own.</source>
        <translation>Bleibender Name im Speicher; leer nimmt den des Knotens.</translation>
    </message>
    <message>
        <source>Phone number (E.164)</source>
        <translation>Telefonnummer (E.164)</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>Pivotieren</translation>
    </message>
    <message>
        <source>Place of row errors</source>
        <translation>Ort der Zeilenfehler</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port {port} of {node} takes one wire and has it already. Remove that wire first.</source>
        <translation>Port {port} von {node} nimmt eine Leitung auf und hat sie schon. Entfernen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>PostgreSQL cannot be reached: {reason}. Check host, port, user, password and that the server runs.</source>
        <translation>PostgreSQL ist nicht erreichbar: {reason}. Prüfen Sie Host, Port, Benutzer, Passwort und ob der Server läuft.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot read files of this machine here. Run the pipeline in DuckDB.</source>
        <translation>PostgreSQL kann hier keine Dateien dieses Rechners lesen. Führen Sie die Pipeline in DuckDB aus.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses the query: {reason}. Check the table, the columns and your rights.</source>
        <translation>PostgreSQL lehnt die Abfrage ab: {reason}. Prüfen Sie Tabelle, Spalten und Ihre Rechte.</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profil-ID</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Zwecke</translation>
    </message>
    <message>
        <source>Puts rows of two inputs together where their keys are equal.</source>
        <translation>Setzt Zeilen zweier Eingaben zusammen, deren Schlüssel gleich sind.</translation>
    </message>
    <message>
        <source>Puts the rows of several inputs under each other, matched by column name.</source>
        <translation>Setzt die Zeilen mehrerer Eingaben untereinander, nach Spaltennamen zugeordnet.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>Rank from 0 to 1</source>
        <translation>Rang von 0 bis 1</translation>
    </message>
    <message>
        <source>Rank, with gaps</source>
        <translation>Rang, mit Lücken</translation>
    </message>
    <message>
        <source>Rank, without gaps</source>
        <translation>Rang, ohne Lücken</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed ({reason}). Check the disk; the store keeps its last complete state.</source>
        <translation>Lesen oder Schreiben von {path} ist fehlgeschlagen ({reason}). Prüfen Sie den Datenträger; der Speicher behält seinen letzten vollständigen Stand.</translation>
    </message>
    <message>
        <source>Reads CSV, TSV, JSON, NDJSON and Parquet files.</source>
        <translation>Liest Dateien in CSV, TSV, JSON, NDJSON und Parquet.</translation>
    </message>
    <message>
        <source>Reads a table or query of a DuckDB database.</source>
        <translation>Liest eine Tabelle oder Abfrage einer DuckDB-Datenbank.</translation>
    </message>
    <message>
        <source>Reads a table or query of a PostgreSQL server.</source>
        <translation>Liest eine Tabelle oder Abfrage eines PostgreSQL-Servers.</translation>
    </message>
    <message>
        <source>Reads a table or query of an SQLite database.</source>
        <translation>Liest eine Tabelle oder Abfrage einer SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>Real orders of a UK online shop from December 2010 to March 2011 (UCI Online Retail, CC BY 4.0): a slice of 95 daily files.</source>
        <translation>Echte Bestellungen eines britischen Onlineshops von Dezember 2010 bis März 2011 (UCI Online Retail, CC BY 4.0): ein Ausschnitt aus 95 Tagesdateien.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recent events belong to profiles or names that do not exist. Restore a backup.</source>
        <translation>Neuere Ereignisse gehören zu Profilen oder Namen, die es nicht gibt. Spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Refuse columns whose types do not go together, or turn them into text.</source>
        <translation>Spalten mit unverträglichen Typen ablehnen oder zu Text machen.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Remove white space at both ends</source>
        <translation>Leerraum an beiden Enden entfernen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace by ***</source>
        <translation>Durch *** ersetzen</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Resolve identities</source>
        <translation>Identitäten auflösen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Result columns</source>
        <translation>Ergebnisspalten</translation>
    </message>
    <message>
        <source>Results of PostgreSQL cannot be kept as Parquet here. Run the pipeline in DuckDB.</source>
        <translation>Ergebnisse von PostgreSQL können hier nicht als Parquet gehalten werden. Führen Sie die Pipeline in DuckDB aus.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right rows</source>
        <translation>Rechte Zeilen</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Zeilennummer</translation>
    </message>
    <message>
        <source>Row {row} has a value in column {column} that is no {type}. Set the column to text in the list of columns, and convert it with the node Cast.</source>
        <translation>Zeile {row} hat in der Spalte {column} einen Wert, der kein {type} ist. Setzen Sie die Spalte in der Spaltenliste auf Text, und wandeln Sie sie mit dem Knoten „Typen ändern“ um.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows after</source>
        <translation>Zeilen danach</translation>
    </message>
    <message>
        <source>Rows after this one that count.</source>
        <translation>Mitzählende Zeilen nach dieser.</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Zeilen davor</translation>
    </message>
    <message>
        <source>Rows before this one that count.</source>
        <translation>Mitzählende Zeilen vor dieser.</translation>
    </message>
    <message>
        <source>Rows have no order of their own, so the last one is not defined. Say by which column.</source>
        <translation>Zeilen haben keine eigene Reihenfolge, daher ist die letzte nicht bestimmt. Sagen Sie, nach welcher Spalte.</translation>
    </message>
    <message>
        <source>Rows have no order of their own. Say in the order of which column {function} is taken.</source>
        <translation>Zeilen haben keine eigene Reihenfolge. Sagen Sie, in welcher Reihenfolge {function} genommen wird.</translation>
    </message>
    <message>
        <source>Rows that could not be cleaned</source>
        <translation>Zeilen, die nicht bereinigt werden konnten</translation>
    </message>
    <message>
        <source>Rows that do not fit</source>
        <translation>Zeilen, die nicht passen</translation>
    </message>
    <message>
        <source>Rows that fit</source>
        <translation>Zeilen, die passen</translation>
    </message>
    <message>
        <source>Rows that match on both sides</source>
        <translation>Zeilen, die auf beiden Seiten passen</translation>
    </message>
    <message>
        <source>Rows with equal values here form a group; empty makes one group of all rows.</source>
        <translation>Zeilen mit gleichen Werten hier bilden eine Gruppe; leer macht aus allen Zeilen eine Gruppe.</translation>
    </message>
    <message>
        <source>Runs one reading SQL statement over its inputs.</source>
        <translation>Führt eine lesende SQL-Anweisung über ihren Eingaben aus.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 sends a fingerprint instead of the value.</source>
        <translation>SHA-256 sendet einen Fingerabdruck statt des Werts.</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>SQLite does not take a place for temporary files.</source>
        <translation>SQLite nimmt keinen Ort für temporäre Dateien an.</translation>
    </message>
    <message>
        <source>SQLite refused a statement on {path}: {reason}.</source>
        <translation>SQLite lehnte eine Anweisung auf {path} ab: {reason}.</translation>
    </message>
    <message>
        <source>SQLite says about {file}: {reason}. Check the table, the columns and the query.</source>
        <translation>SQLite sagt zu {file}: {reason}. Prüfen Sie Tabelle, Spalten und Abfrage.</translation>
    </message>
    <message>
        <source>Safe for spreadsheets</source>
        <translation>Sicher für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Salt</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Say what the columns of the connected tables mean.</source>
        <translation>Sagen Sie, was die Spalten der angeschlossenen Tabellen bedeuten.</translation>
    </message>
    <message>
        <source>Say which consent states match, such as granted.</source>
        <translation>Sagen Sie, welche Einwilligungszustände passen, etwa erteilt.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Secrets cannot be fetched here.</source>
        <translation>Geheimnisse können hier nicht geholt werden.</translation>
    </message>
    <message>
        <source>Secrets cannot be read here.</source>
        <translation>Geheimnisse können hier nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Segment {segment} of the events is damaged ({what}). Restore a backup.</source>
        <translation>Segment {segment} der Ereignisse ist beschädigt ({what}). Spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>Select and rename</source>
        <translation>Auswählen und umbenennen</translation>
    </message>
    <message>
        <source>Selects people by traits, events, consent and other audiences.</source>
        <translation>Wählt Personen nach Merkmalen, Ereignissen, Einwilligungen und anderen Zielgruppen.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Sends added, changed and removed people to a URL.</source>
        <translation>Sendet hinzugefügte, geänderte und entfernte Personen an eine URL.</translation>
    </message>
    <message>
        <source>Sends rows to different outputs by conditions that are tried in order.</source>
        <translation>Schickt Zeilen zu verschiedenen Ausgängen, nach Bedingungen, die der Reihe nach geprüft werden.</translation>
    </message>
    <message>
        <source>Sent with every request.</source>
        <translation>Wird mit jeder Anfrage gesendet.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trenner</translation>
    </message>
    <message>
        <source>Server remembers keys</source>
        <translation>Server merkt sich Schlüssel</translation>
    </message>
    <message>
        <source>Share of the total</source>
        <translation>Anteil am Ganzen</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Skip lines</source>
        <translation>Zeilen auslassen</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>Smallest or largest first.</source>
        <translation>Kleinste oder größte zuerst.</translation>
    </message>
    <message>
        <source>Some before and some after</source>
        <translation>Einige davor und einige danach</translation>
    </message>
    <message>
        <source>Sort and top N</source>
        <translation>Sortieren und die ersten N</translation>
    </message>
    <message>
        <source>Source column</source>
        <translation>Quellspalte</translation>
    </message>
    <message>
        <source>Split rows</source>
        <translation>Zeilen aufteilen</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>Stopped at your request. Finished nodes keep their results.</source>
        <translation>Auf Ihren Wunsch angehalten. Fertige Knoten behalten ihre Ergebnisse.</translation>
    </message>
    <message>
        <source>Strictly necessary</source>
        <translation>Unbedingt erforderlich</translation>
    </message>
    <message>
        <source>Such as %d.%m.%Y %H:%M. Empty: detected.</source>
        <translation>Etwa %d.%m.%Y %H:%M. Leer: erkannt.</translation>
    </message>
    <message>
        <source>Such as %d.%m.%Y. Empty: detected.</source>
        <translation>Etwa %d.%m.%Y. Leer: erkannt.</translation>
    </message>
    <message>
        <source>Such as host=db.example port=5432 dbname=shop user=weir password=${env:PGPASSWORD}.</source>
        <translation>Etwa host=db.example port=5432 dbname=shop user=weir password=${env:PGPASSWORD}.</translation>
    </message>
    <message>
        <source>Suffix for names taken</source>
        <translation>Anhang für vergebene Namen</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>TSV (tabs)</source>
        <translation>TSV (Tabulatoren)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tells which column a row came from.</source>
        <translation>Sagt, aus welcher Spalte eine Zeile kam.</translation>
    </message>
    <message>
        <source>Texts for no value</source>
        <translation>Texte für „kein Wert“</translation>
    </message>
    <message>
        <source>Texts joined</source>
        <translation>Texte verbunden</translation>
    </message>
    <message>
        <source>That all inputs have</source>
        <translation>Die alle Eingaben haben</translation>
    </message>
    <message>
        <source>The DuckDB file; it is attached read-only.</source>
        <translation>Die DuckDB-Datei; sie wird nur lesend eingebunden.</translation>
    </message>
    <message>
        <source>The PostgreSQL server could not run this step (SQLSTATE {state}). If it goes on, please report it.</source>
        <translation>Der PostgreSQL-Server konnte diesen Schritt nicht ausführen (SQLSTATE {state}). Hält es an, melden Sie es bitte.</translation>
    </message>
    <message>
        <source>The PostgreSQL server does not answer. Check host, port and network, and whether the server runs.</source>
        <translation>Der PostgreSQL-Server antwortet nicht. Prüfen Sie Host, Port und Netz, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The PostgreSQL server does not let this user in. Check user name, password and the server&apos;s access rules.</source>
        <translation>Der PostgreSQL-Server lässt diesen Benutzer nicht herein. Prüfen Sie Benutzername, Passwort und die Zugangsregeln des Servers.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has no free connection. Close other programs or try again later.</source>
        <translation>Der PostgreSQL-Server hat keine freie Verbindung. Schließen Sie andere Programme, oder versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has not enough memory or connections for this step. Try later, or use DuckDB.</source>
        <translation>Der PostgreSQL-Server hat für diesen Schritt zu wenig Speicher oder Verbindungen. Versuchen Sie es später, oder nehmen Sie DuckDB.</translation>
    </message>
    <message>
        <source>The PostgreSQL server knows no such user. Check the user name.</source>
        <translation>Der PostgreSQL-Server kennt diesen Benutzer nicht. Prüfen Sie den Benutzernamen.</translation>
    </message>
    <message>
        <source>The PostgreSQL server was shut down or restarted during the run. Run again when it is back.</source>
        <translation>Der PostgreSQL-Server wurde während des Laufs beendet oder neu gestartet. Starten Sie erneut, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>The SQL cannot be read near {near}. Check the text at that place.</source>
        <translation>Das SQL ist bei {near} nicht lesbar. Prüfen Sie den Text an dieser Stelle.</translation>
    </message>
    <message>
        <source>The SQL does not fit its inputs. Check names and types at that place.</source>
        <translation>Das SQL passt nicht zu seinen Eingaben. Prüfen Sie Namen und Typen an dieser Stelle.</translation>
    </message>
    <message>
        <source>The SQL does not fit its inputs: {reason}</source>
        <translation>Das SQL passt nicht zu seinen Eingaben: {reason}</translation>
    </message>
    <message>
        <source>The SQL tries to change the database. Pipelines may only read; write a SELECT.</source>
        <translation>Das SQL will die Datenbank ändern. Pipelines dürfen nur lesen; schreiben Sie ein SELECT.</translation>
    </message>
    <message>
        <source>The SQL uses something that is switched off: extensions, other databases and changes are not allowed here.</source>
        <translation>Das SQL benutzt etwas, das abgeschaltet ist: Erweiterungen, andere Datenbanken und Änderungen sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>The SQLite file; it is opened read-only.</source>
        <translation>Die SQLite-Datei; sie wird nur lesend geöffnet.</translation>
    </message>
    <message>
        <source>The URL contains a password or token. Use the authentication settings with a reference.</source>
        <translation>Die URL enthält ein Passwort oder Token. Nehmen Sie die Anmeldeeinstellungen mit einem Verweis.</translation>
    </message>
    <message>
        <source>The URL must begin with https:// or http://.</source>
        <translation>Die URL muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>The answer of {url} is longer than {bytes} bytes, which is not expected there.</source>
        <translation>Die Antwort von {url} ist länger als {bytes} Bytes, was dort nicht erwartet wird.</translation>
    </message>
    <message>
        <source>The audience {audience} cannot be looked up here.</source>
        <translation>Die Zielgruppe {audience} kann hier nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>The audiences {node} and {other} have the same key {key}. Give one another key.</source>
        <translation>Die Zielgruppen {node} und {other} haben denselben Schlüssel {key}. Geben Sie einer einen anderen.</translation>
    </message>
    <message>
        <source>The certificate of {url} is not trusted ({detail}). Nothing was sent; check the address and the system&apos;s certificates.</source>
        <translation>Dem Zertifikat von {url} wird nicht vertraut ({detail}). Nichts wurde gesendet; prüfen Sie die Adresse und die Zertifikate des Systems.</translation>
    </message>
    <message>
        <source>The character before a quote inside a cell; the quote itself when it is doubled. Empty: detected.</source>
        <translation>Das Zeichen vor einem Anführungszeichen in einer Zelle; das Anführungszeichen selbst, wenn es verdoppelt wird. Leer: erkannt.</translation>
    </message>
    <message>
        <source>The column in the result; empty makes one of function and column.</source>
        <translation>Die Spalte im Ergebnis; leer bildet sie aus Funktion und Spalte.</translation>
    </message>
    <message>
        <source>The column in the result; empty takes the name of the column.</source>
        <translation>Die Spalte im Ergebnis; leer nimmt den Namen der Spalte.</translation>
    </message>
    <message>
        <source>The column list is wrong at {place}: each column needs a name and a type, each name once.</source>
        <translation>Die Spaltenliste ist bei {place} falsch: jede Spalte braucht Name und Typ, jeder Name nur einmal.</translation>
    </message>
    <message>
        <source>The column or expression that fills the cells; empty counts rows.</source>
        <translation>Die Spalte oder der Ausdruck, der die Zellen füllt; leer zählt Zeilen.</translation>
    </message>
    <message>
        <source>The column or expression to order by.</source>
        <translation>Die Spalte oder der Ausdruck, nach dem geordnet wird.</translation>
    </message>
    <message>
        <source>The column that is added.</source>
        <translation>Die hinzugefügte Spalte.</translation>
    </message>
    <message>
        <source>The column whose values become columns.</source>
        <translation>Die Spalte, deren Werte zu Spalten werden.</translation>
    </message>
    <message>
        <source>The column {column} has no type. Cast it first.</source>
        <translation>Die Spalte {column} hat keinen Typ. Wandeln Sie sie zuerst um.</translation>
    </message>
    <message>
        <source>The column {column} has types that do not go together. Cast it in one of the inputs.</source>
        <translation>Die Spalte {column} hat unverträgliche Typen. Wandeln Sie sie in einer der Eingaben um.</translation>
    </message>
    <message>
        <source>The column {column} is not in the input of this step. This is a defect in Weir; please report it.</source>
        <translation>Die Spalte {column} ist nicht in der Eingabe dieses Schritts. Das ist ein Fehler in Weir; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>The column {column} is {type}, not a time. Cast it to instant first.</source>
        <translation>Die Spalte {column} ist {type}, keine Zeit. Wandeln Sie sie zuerst in instant um.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; an answer must be text, a whole number or true and false.</source>
        <translation>Die Spalte {column} ist {type}; eine Antwort muss Text, ganze Zahl oder wahr und falsch sein.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; an identifier must be text or a whole number. Cast it first.</source>
        <translation>Die Spalte {column} ist {type}; ein Identifikator muss Text oder ganze Zahl sein. Wandeln Sie sie zuerst um.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; names must be text.</source>
        <translation>Die Spalte {column} ist {type}; Namen müssen Text sein.</translation>
    </message>
    <message>
        <source>The columns are not known yet. Let Weir detect them, or state them here.</source>
        <translation>Die Spalten sind noch nicht bekannt. Lassen Sie Weir sie erkennen, oder geben Sie sie hier an.</translation>
    </message>
    <message>
        <source>The columns in the order of the result, each with a new name if wanted.</source>
        <translation>Die Spalten in der Reihenfolge des Ergebnisses, jede auf Wunsch mit neuem Namen.</translation>
    </message>
    <message>
        <source>The columns of the result are not known yet. Let Weir ask the engine, or list them.</source>
        <translation>Die Spalten des Ergebnisses sind noch nicht bekannt. Lassen Sie Weir die Engine fragen, oder nennen Sie sie.</translation>
    </message>
    <message>
        <source>The columns that become rows.</source>
        <translation>Die Spalten, die zu Zeilen werden.</translation>
    </message>
    <message>
        <source>The columns to add.</source>
        <translation>Die hinzuzufügenden Spalten.</translation>
    </message>
    <message>
        <source>The columns to clean and how.</source>
        <translation>Die zu bereinigenden Spalten, und wie.</translation>
    </message>
    <message>
        <source>The columns to compute, in order.</source>
        <translation>Die zu berechnenden Spalten der Reihe nach.</translation>
    </message>
    <message>
        <source>The columns to convert.</source>
        <translation>Die umzuwandelnden Spalten.</translation>
    </message>
    <message>
        <source>The columns to protect and how.</source>
        <translation>Die zu schützenden Spalten, und wie.</translation>
    </message>
    <message>
        <source>The connection text is wrong. Write it like host=db.example.org dbname=shop user=weir.</source>
        <translation>Der Verbindungstext ist falsch. Schreiben Sie ihn wie host=db.example.org dbname=shop user=weir.</translation>
    </message>
    <message>
        <source>The connection to PostgreSQL was lost. Check that the server runs, then run again.</source>
        <translation>Die Verbindung zu PostgreSQL ging verloren. Prüfen Sie, ob der Server läuft, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>The connection to the PostgreSQL server broke. Check that it runs, then run again.</source>
        <translation>Die Verbindung zum PostgreSQL-Server brach ab. Prüfen Sie, ob er läuft, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>The connection to the PostgreSQL server broke. Check the network and run again.</source>
        <translation>Die Verbindung zum PostgreSQL-Server brach ab. Prüfen Sie das Netz, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>The consent policy has changed since this plan was made. Make a new plan.</source>
        <translation>Die Einwilligungsrichtlinie hat sich seit diesem Plan geändert. Erstellen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>The copy at {path} does not pass its check, so it was not kept. Check the disk and run &apos;weir store check&apos; on the store itself.</source>
        <translation>Die Kopie unter {path} besteht ihre Prüfung nicht und wurde daher nicht behalten. Prüfen Sie den Datenträger, und führen Sie „weir store check“ auf dem Speicher selbst aus.</translation>
    </message>
    <message>
        <source>The cursor column has another type than in the last run, so the last value says nothing. Reset the increment; the next run then reads everything once.</source>
        <translation>Die Cursor-Spalte hat einen anderen Typ als beim letzten Lauf, daher sagt der letzte Wert nichts. Setzen Sie das Inkrement zurück; der nächste Lauf liest dann einmal alles.</translation>
    </message>
    <message>
        <source>The cursor column {column} is of type {type}. It must be an integer, decimal, date or instant, because only those grow in a fixed order.</source>
        <translation>Die Cursor-Spalte {column} ist vom Typ {type}. Sie muss integer, decimal, date oder instant sein, weil nur diese in fester Ordnung wachsen.</translation>
    </message>
    <message>
        <source>The database file is damaged ({what}). Restore a backup.</source>
        <translation>Die Datenbankdatei ist beschädigt ({what}). Spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>The database is not encoded in UTF-8. Copy its tables through a source instead of computing there.</source>
        <translation>Die Datenbank ist nicht in UTF-8 kodiert. Kopieren Sie ihre Tabellen über eine Quelle, statt dort zu rechnen.</translation>
    </message>
    <message>
        <source>The delimiter must be one character other than a quote or a line break.</source>
        <translation>Das Trennzeichen muss ein Zeichen sein, aber kein Anführungszeichen und kein Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The destination answered for another number of rows than were sent.</source>
        <translation>Das Ziel antwortete für eine andere Zahl von Zeilen, als gesendet wurden.</translation>
    </message>
    <message>
        <source>The destination did not accept some rows in time. The next plan will have them again.</source>
        <translation>Das Ziel nahm einige Zeilen nicht rechtzeitig an. Der nächste Plan enthält sie wieder.</translation>
    </message>
    <message>
        <source>The destination {node} of this plan is no longer in the project. Run the pipeline to make a new plan.</source>
        <translation>Das Ziel {node} dieses Plans ist nicht mehr im Projekt. Führen Sie die Pipeline aus, um einen neuen Plan zu erhalten.</translation>
    </message>
    <message>
        <source>The destination {node} of this plan, or something before it, has been switched off. Switch it on and run the pipeline to make a new plan.</source>
        <translation>Das Ziel {node} dieses Plans, oder etwas davor, wurde ausgeschaltet. Schalten Sie es ein, und führen Sie die Pipeline für einen neuen Plan aus.</translation>
    </message>
    <message>
        <source>The disk is full while writing {path}. Free some space and run again; nothing was lost.</source>
        <translation>Der Datenträger ist beim Schreiben von {path} voll. Schaffen Sie Platz, und starten Sie erneut; nichts ging verloren.</translation>
    </message>
    <message>
        <source>The disk is full while writing {path}. Free some space and run again; what was written by this run has been taken back, so nothing is lost or doubled.</source>
        <translation>Der Datenträger ist beim Schreiben von {path} voll. Schaffen Sie Platz, und starten Sie erneut; was dieser Lauf schrieb, wurde zurückgenommen, nichts ist verloren oder doppelt.</translation>
    </message>
    <message>
        <source>The disk is full: there is no room for the result or for data larger than memory. Free some space and run again; nothing was lost.</source>
        <translation>Der Datenträger ist voll: kein Platz für das Ergebnis oder für Daten, die größer als der Arbeitsspeicher sind. Schaffen Sie Platz, und starten Sie erneut; nichts ging verloren.</translation>
    </message>
    <message>
        <source>The disk of the PostgreSQL server is full. Free some space there and run again; nothing was lost.</source>
        <translation>Der Datenträger des PostgreSQL-Servers ist voll. Schaffen Sie dort Platz, und starten Sie erneut; nichts ging verloren.</translation>
    </message>
    <message>
        <source>The encoding {encoding} is not known. Use utf-8, latin-1 or utf-16, or convert the file to UTF-8.</source>
        <translation>Die Kodierung {encoding} ist nicht bekannt. Nehmen Sie utf-8, latin-1 oder utf-16, oder wandeln Sie die Datei in UTF-8 um.</translation>
    </message>
    <message>
        <source>The engine whose SQL this is; a statement for any engine must be plain standard SQL.</source>
        <translation>Die Engine, deren SQL dies ist; eine Anweisung für jede Engine muss schlichtes Standard-SQL sein.</translation>
    </message>
    <message>
        <source>The environment variable {name} is not set. Set it before Weir starts, and try again.</source>
        <translation>Die Umgebungsvariable {name} ist nicht gesetzt. Setzen Sie sie, bevor Weir startet, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The exchange with {url} broke off: {detail}.</source>
        <translation>Der Austausch mit {url} brach ab: {detail}.</translation>
    </message>
    <message>
        <source>The expression is longer than 1 MB. Cut it into several columns.</source>
        <translation>Der Ausdruck ist länger als 1 MB. Teilen Sie ihn auf mehrere Spalten auf.</translation>
    </message>
    <message>
        <source>The field {field} is written twice. Rename one of them.</source>
        <translation>Das Feld {field} wird zweimal geschrieben. Benennen Sie eines um.</translation>
    </message>
    <message>
        <source>The file name {name} stands for no id, and the key &quot;id&quot; is missing. Add it.</source>
        <translation>Der Dateiname {name} steht für keine ID, und der Schlüssel „id“ fehlt. Fügen Sie ihn hinzu.</translation>
    </message>
    <message>
        <source>The first by the order</source>
        <translation>Die erste nach der Reihenfolge</translation>
    </message>
    <message>
        <source>The form that values get first, so that equal people get equal hashes.</source>
        <translation>Die Form, die Werte zuerst erhalten, damit gleiche Personen gleiche Hashes haben.</translation>
    </message>
    <message>
        <source>The function {function} could not be added to DuckDB. This is a defect in Weir; please report it.</source>
        <translation>Die Funktion {function} konnte DuckDB nicht hinzugefügt werden. Das ist ein Fehler in Weir; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>The id {id} stands twice. Give one of the two another id.</source>
        <translation>Die ID {id} steht zweimal da. Geben Sie einer eine andere.</translation>
    </message>
    <message>
        <source>The id {stated} differs from the file name, which says {id}. The file name counts.</source>
        <translation>Die ID {stated} weicht vom Dateinamen ab, der {id} sagt. Der Dateiname gilt.</translation>
    </message>
    <message>
        <source>The inputs have a column {column} already. Choose another name.</source>
        <translation>Die Eingaben haben schon eine Spalte {column}. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The inputs have no column in common. Keep the columns of any input, or rename them to match.</source>
        <translation>Die Eingaben haben keine gemeinsame Spalte. Behalten Sie die Spalten irgendeiner Eingabe, oder benennen Sie sie passend um.</translation>
    </message>
    <message>
        <source>The inputs of this plan have changed since it was made. Make a new plan.</source>
        <translation>Die Eingaben dieses Plans haben sich seither geändert. Erstellen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; is missing.</source>
        <translation>Der Schlüssel „{key}“ fehlt.</translation>
    </message>
    <message>
        <source>The key {key} stands twice in one object. Keep one of the two.</source>
        <translation>Der Schlüssel {key} steht zweimal in einem Objekt. Behalten Sie einen.</translation>
    </message>
    <message>
        <source>The last by the order</source>
        <translation>Die letzte nach der Reihenfolge</translation>
    </message>
    <message>
        <source>The left key is {left} and the right key is {right}; they are never equal. Cast one of them.</source>
        <translation>Der linke Schlüssel ist {left} und der rechte {right}; sie sind nie gleich. Wandeln Sie einen um.</translation>
    </message>
    <message>
        <source>The legal basis {basis} is unknown; the purpose needs consent until it is one of: consent, contract, legal-obligation, vital-interest, public-task, legitimate-interest.</source>
        <translation>Die Rechtsgrundlage {basis} ist unbekannt; der Zweck braucht Einwilligung, bis sie eine ist von: consent, contract, legal-obligation, vital-interest, public-task, legitimate-interest.</translation>
    </message>
    <message>
        <source>The name of this event is missing.</source>
        <translation>Der Name dieses Ereignisses fehlt.</translation>
    </message>
    <message>
        <source>The new column, or one of the input to replace.</source>
        <translation>Die neue Spalte, oder eine der Eingabe, die ersetzt wird.</translation>
    </message>
    <message>
        <source>The new column; empty takes the value.</source>
        <translation>Die neue Spalte; leer nimmt den Wert.</translation>
    </message>
    <message>
        <source>The new order must name each wire of the port once.</source>
        <translation>Die neue Reihenfolge muss jede Leitung des Ports einmal nennen.</translation>
    </message>
    <message>
        <source>The one with the fewest empty cells, then the first by the order</source>
        <translation>Die mit den wenigsten leeren Zellen, dann die erste nach der Reihenfolge</translation>
    </message>
    <message>
        <source>The order in which the first or last row is meant.</source>
        <translation>Die Reihenfolge, in der die erste oder letzte Zeile gemeint ist.</translation>
    </message>
    <message>
        <source>The order of the rows in each group.</source>
        <translation>Die Reihenfolge der Zeilen in jeder Gruppe.</translation>
    </message>
    <message>
        <source>The other rows</source>
        <translation>Die anderen Zeilen</translation>
    </message>
    <message>
        <source>The part {part} of the format {format} is not known. Use %Y, %m, %d, %H, %M, %S, %f, %p, %z and names such as %b.</source>
        <translation>Der Teil {part} des Formats {format} ist nicht bekannt. Nehmen Sie %Y, %m, %d, %H, %M, %S, %f, %p, %z und Namen wie %b.</translation>
    </message>
    <message>
        <source>The pattern cannot be read.</source>
        <translation>Das Muster ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The pattern is wrong at character {place}: {reason}</source>
        <translation>Das Muster ist bei Zeichen {place} falsch: {reason}</translation>
    </message>
    <message>
        <source>The pattern takes too long on at least one row. Write it with fewer nested repetitions.</source>
        <translation>Das Muster dauert bei mindestens einer Zeile zu lange. Schreiben Sie es mit weniger verschachtelten Wiederholungen.</translation>
    </message>
    <message>
        <source>The project has no connection {connection}, which pipeline {pipeline} runs on.</source>
        <translation>Das Projekt hat keine Verbindung {connection}, auf der die Pipeline {pipeline} läuft.</translation>
    </message>
    <message>
        <source>The project has no purpose {purpose}. Declare it under Purposes, or choose another.</source>
        <translation>Das Projekt hat keinen Zweck {purpose}. Legen Sie ihn unter Zwecke an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The project has no purpose {purpose}. Did you mean {near}?</source>
        <translation>Das Projekt hat keinen Zweck {purpose}. Meinten Sie {near}?</translation>
    </message>
    <message>
        <source>The properties of an event are not a JSON object. Check the mapping of the event&apos;s properties.</source>
        <translation>Die Eigenschaften eines Ereignisses sind kein JSON-Objekt. Prüfen Sie die Zuordnung der Ereigniseigenschaften.</translation>
    </message>
    <message>
        <source>The query must be one statement that only reads.</source>
        <translation>Die Abfrage muss eine einzige Anweisung sein, die nur liest.</translation>
    </message>
    <message>
        <source>The query must read: begin it with SELECT, WITH or VALUES.</source>
        <translation>Die Abfrage muss lesen: beginnen Sie mit SELECT, WITH oder VALUES.</translation>
    </message>
    <message>
        <source>The regular expression is wrong near character {position}.</source>
        <translation>Der reguläre Ausdruck ist bei Zeichen {position} falsch.</translation>
    </message>
    <message>
        <source>The regular expression takes too long on some values. Make it simpler.</source>
        <translation>Der reguläre Ausdruck dauert bei manchen Werten zu lange. Vereinfachen Sie ihn.</translation>
    </message>
    <message>
        <source>The replacement is wrong at character {place}: write \0 to \{groups} for a group of the pattern and \\ for a backslash.</source>
        <translation>Die Ersetzung ist bei Zeichen {place} falsch: schreiben Sie \0 bis \{groups} für eine Gruppe des Musters und \\ für einen Rückstrich.</translation>
    </message>
    <message>
        <source>The rows of a file can be read only once.</source>
        <translation>Die Zeilen einer Datei können nur einmal gelesen werden.</translation>
    </message>
    <message>
        <source>The secret has an unknown kind.</source>
        <translation>Das Geheimnis ist von unbekannter Art.</translation>
    </message>
    <message>
        <source>The secret in the {place} is empty. Give it a value.</source>
        <translation>Das Geheimnis in {place} ist leer. Geben Sie ihm einen Wert.</translation>
    </message>
    <message>
        <source>The secret&apos;s file {path} is empty.</source>
        <translation>Die Datei {path} des Geheimnisses ist leer.</translation>
    </message>
    <message>
        <source>The server cannot read the SQL. Check the text at that place.</source>
        <translation>Der Server kann das SQL nicht lesen. Prüfen Sie den Text an dieser Stelle.</translation>
    </message>
    <message>
        <source>The server does not let this user read it. Ask its owner for the right (GRANT SELECT), or use another user.</source>
        <translation>Der Server lässt diesen Benutzer nicht lesen. Bitten Sie den Eigentümer um das Recht (GRANT SELECT), oder nehmen Sie einen anderen Benutzer.</translation>
    </message>
    <message>
        <source>The server does not take requests at this URL ({status}). Check the URL.</source>
        <translation>Der Server nimmt unter dieser URL keine Anfragen an ({status}). Prüfen Sie die URL.</translation>
    </message>
    <message>
        <source>The server gave a value for {column} that is out of the range of {type}.</source>
        <translation>Der Server lieferte für {column} einen Wert außerhalb des Bereichs von {type}.</translation>
    </message>
    <message>
        <source>The server ignores a request whose Idempotency-Key it has seen.</source>
        <translation>Der Server beachtet eine Anfrage nicht, deren Idempotency-Key er schon gesehen hat.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {version}; 14 or newer is needed.</source>
        <translation>Der Server ist PostgreSQL {version}; nötig ist 14 oder neuer.</translation>
    </message>
    <message>
        <source>The server lacks a function or operator that this step needs. Use PostgreSQL 15 or newer, or DuckDB.</source>
        <translation>Dem Server fehlt eine Funktion oder ein Operator für diesen Schritt. Nehmen Sie PostgreSQL 15 oder neuer, oder DuckDB.</translation>
    </message>
    <message>
        <source>The server of {url} does not answer. Check that it runs and that no firewall stands between.</source>
        <translation>Der Server von {url} antwortet nicht. Prüfen Sie, ob er läuft und keine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>The server of {url} was not found. Check its name and the network.</source>
        <translation>Der Server von {url} wurde nicht gefunden. Prüfen Sie Name und Netz.</translation>
    </message>
    <message>
        <source>The server redirects to another place ({status}). Use the final URL.</source>
        <translation>Der Server leitet an einen anderen Ort weiter ({status}). Nehmen Sie die endgültige URL.</translation>
    </message>
    <message>
        <source>The server refuses the credentials ({status}). Check the authentication of this destination.</source>
        <translation>Der Server lehnt die Zugangsdaten ab ({status}). Prüfen Sie die Anmeldung dieses Ziels.</translation>
    </message>
    <message>
        <source>The server says that this destination is gone for good ({status}). Remove the node.</source>
        <translation>Der Server sagt, dass es dieses Ziel nicht mehr gibt ({status}). Entfernen Sie den Knoten.</translation>
    </message>
    <message>
        <source>The server stopped the statement after its time limit. Raise statement_timeout, or read less.</source>
        <translation>Der Server brach die Anweisung nach seiner Zeitgrenze ab. Erhöhen Sie statement_timeout, oder lesen Sie weniger.</translation>
    </message>
    <message>
        <source>The setting {key} is not known here and has no effect. Did you mean {near}?</source>
        <translation>Die Einstellung {key} ist hier nicht bekannt und wirkt nicht. Meinten Sie {near}?</translation>
    </message>
    <message>
        <source>The setting {key} is not known here and has no effect. Remove it.</source>
        <translation>Die Einstellung {key} ist hier nicht bekannt und wirkt nicht. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The settings are no JSON object. Set them again, or mend the file.</source>
        <translation>Die Einstellungen sind kein JSON-Objekt. Setzen Sie sie neu, oder berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>The shape of a request.</source>
        <translation>Die Form einer Anfrage.</translation>
    </message>
    <message>
        <source>The store has no audience &apos;{audience}&apos;. Run the pipeline that computes it first.</source>
        <translation>Der Speicher hat keine Zielgruppe „{audience}“. Führen Sie zuerst die Pipeline aus, die sie berechnet.</translation>
    </message>
    <message>
        <source>The store has no profile with this number.</source>
        <translation>Der Speicher hat kein Profil mit dieser Nummer.</translation>
    </message>
    <message>
        <source>The store holds as many profiles as it can (4.29 billion).</source>
        <translation>Der Speicher hält so viele Profile, wie er kann (4,29 Milliarden).</translation>
    </message>
    <message>
        <source>The stored plan cannot be read. Make a new plan.</source>
        <translation>Der gespeicherte Plan ist nicht lesbar. Erstellen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>The time of this event is missing.</source>
        <translation>Die Zeit dieses Ereignisses fehlt.</translation>
    </message>
    <message>
        <source>The trait &apos;{trait}&apos; is stored as {stored} and cannot take {given} values. Cast the column to {stored}, or use another trait name.</source>
        <translation>Das Merkmal „{trait}“ ist als {stored} gespeichert und kann keine {given}-Werte aufnehmen. Wandeln Sie die Spalte in {stored} um, oder nehmen Sie einen anderen Merkmalsnamen.</translation>
    </message>
    <message>
        <source>The trait or the identifier type, or the fixed text.</source>
        <translation>Das Merkmal oder der Identifikatortyp, oder der feste Text.</translation>
    </message>
    <message>
        <source>The trait {trait} is mapped twice in this input.</source>
        <translation>Das Merkmal {trait} ist in dieser Eingabe zweimal zugeordnet.</translation>
    </message>
    <message>
        <source>The trait {trait} is {type} here but {other} in another input. Cast one of them.</source>
        <translation>Das Merkmal {trait} ist hier {type}, in einer anderen Eingabe aber {other}. Wandeln Sie eines um.</translation>
    </message>
    <message>
        <source>The type of node {node} is not known to this Weir, so nothing can be wired to it.</source>
        <translation>Der Typ des Knotens {node} ist diesem Weir nicht bekannt, daher kann nichts mit ihm verbunden werden.</translation>
    </message>
    <message>
        <source>The type that it gets.</source>
        <translation>Der Typ, den sie erhält.</translation>
    </message>
    <message>
        <source>The user&apos;s name.</source>
        <translation>Der Name des Benutzers.</translation>
    </message>
    <message>
        <source>The value where there is no such row; empty leaves the cell empty.</source>
        <translation>Der Wert, wo es keine solche Zeile gibt; leer lässt die Zelle leer.</translation>
    </message>
    <message>
        <source>The values that get a column, in order, each with a name if wanted.</source>
        <translation>Die Werte, die eine Spalte erhalten, der Reihe nach, jeder auf Wunsch mit einem Namen.</translation>
    </message>
    <message>
        <source>The whole audience</source>
        <translation>Die ganze Zielgruppe</translation>
    </message>
    <message>
        <source>The whole audience, or what has changed since the last publish.</source>
        <translation>Die ganze Zielgruppe, oder was sich seit der letzten Veröffentlichung geändert hat.</translation>
    </message>
    <message>
        <source>The whole group</source>
        <translation>Die ganze Gruppe</translation>
    </message>
    <message>
        <source>The whole value.</source>
        <translation>Der ganze Wert.</translation>
    </message>
    <message>
        <source>The window must end after it begins, or no event can match.</source>
        <translation>Das Fenster muss nach seinem Anfang enden, sonst kann kein Ereignis passen.</translation>
    </message>
    <message>
        <source>The wire from {from} stands twice; one of them is left out.</source>
        <translation>Die Leitung von {from} steht zweimal da; eine wird weggelassen.</translation>
    </message>
    <message>
        <source>The wire into {port} comes from node {from}, which does not exist. Remove the wire.</source>
        <translation>Die Leitung nach {port} kommt vom Knoten {from}, den es nicht gibt. Entfernen Sie die Leitung.</translation>
    </message>
    <message>
        <source>There is a column {column} already. Choose another name.</source>
        <translation>Es gibt schon eine Spalte {column}. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a column {name} already. Choose another name.</source>
        <translation>Es gibt schon eine Spalte {name}. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a node {node} already. Choose another id.</source>
        <translation>Es gibt schon einen Knoten {node}. Wählen Sie eine andere ID.</translation>
    </message>
    <message>
        <source>There is a project in {folder} already. Open it, or choose another folder.</source>
        <translation>In {folder} gibt es schon ein Projekt. Öffnen Sie es, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no column {column} here. Check the names of the columns of the inputs.</source>
        <translation>Hier gibt es keine Spalte {column}. Prüfen Sie die Spaltennamen der Eingaben.</translation>
    </message>
    <message>
        <source>There is no column {column} here. Choose one of the columns of the input.</source>
        <translation>Hier gibt es keine Spalte {column}. Wählen Sie eine der Spalten der Eingabe.</translation>
    </message>
    <message>
        <source>There is no column {column} here. Did you mean {near}?</source>
        <translation>Hier gibt es keine Spalte {column}. Meinten Sie {near}?</translation>
    </message>
    <message>
        <source>There is no column {name} here. The table may have changed: read its schema again.</source>
        <translation>Hier gibt es keine Spalte {name}. Vielleicht wurde die Tabelle geändert: lesen Sie ihr Schema neu ein.</translation>
    </message>
    <message>
        <source>There is no consent state &quot;{state}&quot;.</source>
        <translation>Einen Einwilligungszustand „{state}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no delivery &apos;{delivery}&apos; in the ledger.</source>
        <translation>Im Protokoll gibt es keine Lieferung „{delivery}“.</translation>
    </message>
    <message>
        <source>There is no dialect {dialect}. The dialects are: {known}.</source>
        <translation>Einen Dialekt {dialect} gibt es nicht. Die Dialekte sind: {known}.</translation>
    </message>
    <message>
        <source>There is no function {function} for groups.</source>
        <translation>Für Gruppen gibt es keine Funktion {function}.</translation>
    </message>
    <message>
        <source>There is no host of this name. Check the name of the PostgreSQL server.</source>
        <translation>Einen Host dieses Namens gibt es nicht. Prüfen Sie den Namen des PostgreSQL-Servers.</translation>
    </message>
    <message>
        <source>There is no keychain here, so the entry {name} cannot be read. Use an environment variable or a file instead.</source>
        <translation>Hier gibt es keinen Schlüsselbund, daher ist der Eintrag {name} nicht lesbar. Nehmen Sie eine Umgebungsvariable oder eine Datei.</translation>
    </message>
    <message>
        <source>There is no memory left for a connection.</source>
        <translation>Für eine Verbindung ist kein Speicher mehr da.</translation>
    </message>
    <message>
        <source>There is no memory left to open {file}.</source>
        <translation>Zum Öffnen von {file} ist kein Speicher mehr da.</translation>
    </message>
    <message>
        <source>There is no memory left to unpack {file}.</source>
        <translation>Zum Entpacken von {file} ist kein Speicher mehr da.</translation>
    </message>
    <message>
        <source>There is no node {node} in this pipeline.</source>
        <translation>In dieser Pipeline gibt es keinen Knoten {node}.</translation>
    </message>
    <message>
        <source>There is no operator &quot;{operator}&quot;.</source>
        <translation>Einen Operator „{operator}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no publish plan &apos;{plan}&apos; in this store. &apos;weir run&apos; makes plans and &apos;weir plan&apos; lists them.</source>
        <translation>In diesem Speicher gibt es keinen Plan „{plan}“. „weir run“ erstellt Pläne, und „weir plan“ nennt sie.</translation>
    </message>
    <message>
        <source>There is no run &apos;{run}&apos; in the history. &apos;weir runs&apos; lists them.</source>
        <translation>In der Geschichte gibt es keinen Lauf „{run}“. „weir runs“ nennt sie.</translation>
    </message>
    <message>
        <source>There is no sample {sample}. The samples are: {samples}.</source>
        <translation>Ein Beispiel {sample} gibt es nicht. Die Beispiele sind: {samples}.</translation>
    </message>
    <message>
        <source>There is no schema {name} on the server. Check its name.</source>
        <translation>Auf dem Server gibt es kein Schema {name}. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no statement. Write a SELECT over the inputs.</source>
        <translation>Es gibt keine Anweisung. Schreiben Sie ein SELECT über die Eingaben.</translation>
    </message>
    <message>
        <source>There is no such database on the PostgreSQL server. Check its name.</source>
        <translation>Auf dem PostgreSQL-Server gibt es diese Datenbank nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no such profile in this store. It may come from another store.</source>
        <translation>In diesem Speicher gibt es kein solches Profil. Es stammt vielleicht aus einem anderen Speicher.</translation>
    </message>
    <message>
        <source>There is no table {name} on the server. Check its name and schema, or read it again with a source.</source>
        <translation>Auf dem Server gibt es keine Tabelle {name}. Prüfen Sie Name und Schema, oder lesen Sie sie über eine Quelle.</translation>
    </message>
    <message>
        <source>There is no table {table}. Check its name, or read it again with a source.</source>
        <translation>Es gibt keine Tabelle {table}. Prüfen Sie den Namen, oder lesen Sie sie über eine Quelle.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Use a name such as {near}; abbreviations like CET mean different things in different places.</source>
        <translation>Eine Zeitzone {zone} gibt es nicht. Nehmen Sie einen Namen wie {near}; Abkürzungen wie CET bedeuten an verschiedenen Orten Verschiedenes.</translation>
    </message>
    <message>
        <source>There is no type for both {first} and {second}. Cast one of them.</source>
        <translation>Für {first} und {second} gibt es keinen gemeinsamen Typ. Wandeln Sie einen um.</translation>
    </message>
    <message>
        <source>There is no type {type}. The types are boolean, integer, decimal(p,s), number, text, date, instant, duration, json and list&lt;...&gt;.</source>
        <translation>Einen Typ {type} gibt es nicht. Die Typen sind boolean, integer, decimal(p,s), number, text, date, instant, duration, json und list&lt;...&gt;.</translation>
    </message>
    <message>
        <source>There is no weir.json, so this folder is no Weir project. Choose the project&apos;s folder, or create a project with: weir new</source>
        <translation>Es gibt keine weir.json, daher ist dieser Ordner kein Weir-Projekt. Wählen Sie den Projektordner, oder legen Sie eines an mit: weir new</translation>
    </message>
    <message>
        <source>There is not enough memory for this step, even with the spill folder. Close other programs, raise the memory limit, or filter and select columns earlier.</source>
        <translation>Für diesen Schritt reicht der Speicher nicht, auch nicht mit dem Auslagerungsordner. Schließen Sie andere Programme, erhöhen Sie die Speichergrenze, oder filtern und wählen Sie Spalten früher aus.</translation>
    </message>
    <message>
        <source>There is not enough memory to work on {path}. Close other programs and try again.</source>
        <translation>Für die Arbeit an {path} reicht der Speicher nicht. Schließen Sie andere Programme, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is nothing here that fetches secrets.</source>
        <translation>Hier gibt es nichts, das Geheimnisse holt.</translation>
    </message>
    <message>
        <source>There is nothing to preview here yet. Look at the problems of this node and of those before it.</source>
        <translation>Hier gibt es noch nichts anzusehen. Beachten Sie die Probleme dieses Knotens und derer davor.</translation>
    </message>
    <message>
        <source>These nodes feed each other in a circle: {nodes}. Remove one of their wires.</source>
        <translation>Diese Knoten speisen einander im Kreis: {nodes}. Entfernen Sie eine ihrer Leitungen.</translation>
    </message>
    <message>
        <source>These two ports are not wired.</source>
        <translation>Diese beiden Ports sind nicht verbunden.</translation>
    </message>
    <message>
        <source>These two ports are wired already.</source>
        <translation>Diese beiden Ports sind schon verbunden.</translation>
    </message>
    <message>
        <source>This JSON is nested more than {limit} levels deep. Flatten it.</source>
        <translation>Dieses JSON ist tiefer als {limit} Ebenen verschachtelt. Machen Sie es flacher.</translation>
    </message>
    <message>
        <source>This JSON is nested more than {limit} levels deep; Weir never writes such files.</source>
        <translation>Dieses JSON ist tiefer als {limit} Ebenen verschachtelt; Weir schreibt solche Dateien nie.</translation>
    </message>
    <message>
        <source>This SQL cannot be checked for what it reads. Write it as one SELECT.</source>
        <translation>Bei diesem SQL lässt sich nicht prüfen, was es liest. Schreiben Sie es als ein SELECT.</translation>
    </message>
    <message>
        <source>This SQL cannot be checked for what it reads. Write it in another way.</source>
        <translation>Bei diesem SQL lässt sich nicht prüfen, was es liest. Schreiben Sie es anders.</translation>
    </message>
    <message>
        <source>This SQL is written for {wanted} and cannot run in {engine}. Choose the other engine for the pipeline, or set the node&apos;s dialect to any.</source>
        <translation>Dieses SQL ist für {wanted} geschrieben und kann in {engine} nicht laufen. Wählen Sie die andere Engine für die Pipeline, oder setzen Sie den Dialekt des Knotens auf egal.</translation>
    </message>
    <message>
        <source>This SQL is written for {wanted}, and the pipeline runs in {engine}. List its columns, or choose the other engine.</source>
        <translation>Dieses SQL ist für {wanted} geschrieben, und die Pipeline läuft in {engine}. Nennen Sie seine Spalten, oder wählen Sie die andere Engine.</translation>
    </message>
    <message>
        <source>This Weir has no node type {type}. Install the plugin that brings it, or remove the node; its settings are kept as they are.</source>
        <translation>Dieses Weir hat keinen Knotentyp {type}. Installieren Sie das passende Plugin, oder entfernen Sie den Knoten; seine Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>This bracket closes nothing. Remove it.</source>
        <translation>Diese Klammer schließt nichts. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>This cannot be read as {type}.</source>
        <translation>Dies ist nicht als {type} lesbar.</translation>
    </message>
    <message>
        <source>This comment is not closed. Add */ where it ends.</source>
        <translation>Dieser Kommentar ist nicht geschlossen. Setzen Sie */, wo er endet.</translation>
    </message>
    <message>
        <source>This condition does not say what kind it is.</source>
        <translation>Diese Bedingung sagt nicht, von welcher Art sie ist.</translation>
    </message>
    <message>
        <source>This engine does not say which columns a query gives. List them.</source>
        <translation>Diese Engine sagt nicht, welche Spalten eine Abfrage liefert. Nennen Sie sie.</translation>
    </message>
    <message>
        <source>This file and {other} both have the id {id}. Rename or remove one of them.</source>
        <translation>Diese Datei und {other} haben beide die ID {id}. Benennen Sie eine um, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>This file holds an unresolved merge conflict at line {line}. Resolve it in Git (keep one side, delete the marker lines), then open the project again.</source>
        <translation>Diese Datei enthält bei Zeile {line} einen ungelösten Zusammenführungskonflikt. Lösen Sie ihn in Git (eine Seite behalten, Markierungszeilen löschen), und öffnen Sie das Projekt erneut.</translation>
    </message>
    <message>
        <source>This file is larger than 64 MB, so it is no project file. Move it elsewhere.</source>
        <translation>Diese Datei ist größer als 64 MB, also keine Projektdatei. Verschieben Sie sie.</translation>
    </message>
    <message>
        <source>This file must hold one JSON object in braces.</source>
        <translation>Diese Datei muss ein JSON-Objekt in geschweiften Klammern enthalten.</translation>
    </message>
    <message>
        <source>This header carries a secret. Use the authentication settings with a reference.</source>
        <translation>Dieser Header trägt ein Geheimnis. Nehmen Sie die Anmeldeeinstellungen mit einem Verweis.</translation>
    </message>
    <message>
        <source>This input only names people: map traits, an event or a consent, or a second identifier to link.</source>
        <translation>Diese Eingabe nennt nur Personen: ordnen Sie Merkmale, ein Ereignis, eine Einwilligung oder einen zweiten Identifikator zum Verknüpfen zu.</translation>
    </message>
    <message>
        <source>This is no JSON path from character {place} on. Write it like $.customer.emails[0], keys with other characters in double quotes.</source>
        <translation>Ab Zeichen {place} ist dies kein JSON-Pfad. Schreiben Sie ihn wie $.customer.emails[0], Schlüssel mit anderen Zeichen in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is no date and time. Write it like 2026-11-20T12:06:10Z or 2026-11-20 12:06:10+01:00.</source>
        <translation>Dies ist kein Zeitpunkt. Schreiben Sie ihn wie 2026-11-20T12:06:10Z oder 2026-11-20 12:06:10+01:00.</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-11-15T00:00:00Z, or remove it.</source>
        <translation>Dies ist kein Datum. Schreiben Sie es wie 2026-11-15T00:00:00Z, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-11-20.</source>
        <translation>Dies ist kein Datum. Schreiben Sie es wie 2026-11-20.</translation>
    </message>
    <message>
        <source>This is no duration. Write it like &apos;7 days&apos; or &apos;1 hour 30 minutes&apos;; months and years have no fixed length, use date_add for them.</source>
        <translation>Dies ist keine Zeitspanne. Schreiben Sie sie wie &apos;7 days&apos; oder &apos;1 hour 30 minutes&apos;; Monate und Jahre haben keine feste Länge, nehmen Sie dafür date_add.</translation>
    </message>
    <message>
        <source>This is not valid JSON at line {line}, column {column}. Look for a missing comma, quote or bracket there.</source>
        <translation>Dies ist bei Zeile {line}, Spalte {column} kein gültiges JSON. Suchen Sie dort ein fehlendes Komma, Anführungszeichen oder eine Klammer.</translation>
    </message>
    <message>
        <source>This must be one ASCII character, &quot;tab&quot; or &quot;none&quot;.</source>
        <translation>Dies muss ein ASCII-Zeichen, „tab“ oder „none“ sein.</translation>
    </message>
    <message>
        <source>This must be {what}.</source>
        <translation>Dies muss {what} sein.</translation>
    </message>
    <message>
        <source>This node feeds itself over a circle of wires. Remove one wire of the circle.</source>
        <translation>Dieser Knoten speist sich über einen Kreis von Leitungen selbst. Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>This node is switched off, and its input cannot stand in for its result because the columns differ. What follows waits; switch it on or wire around it.</source>
        <translation>Dieser Knoten ist ausgeschaltet, und seine Eingabe kann sein Ergebnis nicht vertreten, weil die Spalten abweichen. Was folgt, wartet; schalten Sie ihn ein, oder verbinden Sie um ihn herum.</translation>
    </message>
    <message>
        <source>This node was made by a newer Weir (version {version} of {type}). Update Weir to use it.</source>
        <translation>Dieser Knoten stammt aus einem neueren Weir (Version {version} von {type}). Aktualisieren Sie Weir, um ihn zu benutzen.</translation>
    </message>
    <message>
        <source>This part of the {what} must be a JSON object: fields in braces.</source>
        <translation>Dieser Teil von {what} muss ein JSON-Objekt sein: Felder in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>This pipeline needs temporary tables or functions, and the server does not let this user make them. Ask its owner for GRANT TEMPORARY ON DATABASE, or run the pipeline in DuckDB.</source>
        <translation>Diese Pipeline braucht temporäre Tabellen oder Funktionen, und der Server erlaubt sie diesem Benutzer nicht. Bitten Sie den Eigentümer um GRANT TEMPORARY ON DATABASE, oder führen Sie die Pipeline in DuckDB aus.</translation>
    </message>
    <message>
        <source>This plan has been applied already. Make a new plan.</source>
        <translation>Dieser Plan wurde schon angewendet. Erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This plan is older than 30 minutes. Make a new plan.</source>
        <translation>Dieser Plan ist älter als 30 Minuten. Erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This program has no destination {destination}.</source>
        <translation>Dieses Programm hat kein Ziel {destination}.</translation>
    </message>
    <message>
        <source>This program has no engine {engine}. Choose another one for the pipeline.</source>
        <translation>Dieses Programm hat keine Engine {engine}. Wählen Sie für die Pipeline eine andere.</translation>
    </message>
    <message>
        <source>This project has format {found}, and this Weir reads up to format {known}. Install a newer Weir to open it; nothing was changed.</source>
        <translation>Dieses Projekt hat Format {found}, und dieses Weir liest bis Format {known}. Installieren Sie ein neueres Weir; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This project has no profile store yet. Run the pipeline once; the run makes it.</source>
        <translation>Dieses Projekt hat noch keinen Profilspeicher. Führen Sie die Pipeline einmal aus; der Lauf legt ihn an.</translation>
    </message>
    <message>
        <source>This purpose says that it is strictly necessary, but no approved reason is written down. It needs consent until &quot;approvedReason&quot; says why.</source>
        <translation>Dieser Zweck nennt sich unbedingt erforderlich, aber kein genehmigter Grund ist festgehalten. Er braucht Einwilligung, bis „approvedReason“ sagt, warum.</translation>
    </message>
    <message>
        <source>This quote is not closed. Add {quote} where the text ends.</source>
        <translation>Dieses Anführungszeichen ist nicht geschlossen. Setzen Sie {quote}, wo der Text endet.</translation>
    </message>
    <message>
        <source>This row and some before</source>
        <translation>Diese Zeile und einige davor</translation>
    </message>
    <message>
        <source>This row grants consent but does not say when. It was not used as a grant.</source>
        <translation>Diese Zeile erteilt Einwilligung, sagt aber nicht wann. Sie wurde nicht als Erteilung gewertet.</translation>
    </message>
    <message>
        <source>This window needs the date &quot;{key}&quot;.</source>
        <translation>Dieses Fenster braucht das Datum „{key}“.</translation>
    </message>
    <message>
        <source>This wire carries {from}, but the port takes {to}. Wire it from a port of that kind.</source>
        <translation>Diese Leitung trägt {from}, der Port nimmt aber {to}. Verbinden Sie ihn mit einem Port dieser Art.</translation>
    </message>
    <message>
        <source>This wire would feed {node} with its own result. Wire it from a node that does not depend on it.</source>
        <translation>Diese Leitung würde {node} mit seinem eigenen Ergebnis speisen. Nehmen Sie einen Knoten, der nicht davon abhängt.</translation>
    </message>
    <message>
        <source>Time format</source>
        <translation>Zeitformat</translation>
    </message>
    <message>
        <source>Time-out (seconds)</source>
        <translation>Zeitgrenze (Sekunden)</translation>
    </message>
    <message>
        <source>To every case that fits</source>
        <translation>Zu jedem passenden Fall</translation>
    </message>
    <message>
        <source>To the first case that fits</source>
        <translation>Zum ersten passenden Fall</translation>
    </message>
    <message>
        <source>To the first case that fits, or to every case that fits.</source>
        <translation>Zum ersten passenden Fall oder zu jedem.</translation>
    </message>
    <message>
        <source>Token, password or signing secret, as a reference.</source>
        <translation>Token, Passwort oder Signaturgeheimnis, als Verweis.</translation>
    </message>
    <message>
        <source>Too many files are open to open {path}. Close other programs or raise the limit (ulimit -n).</source>
        <translation>Zum Öffnen von {path} sind zu viele Dateien offen. Schließen Sie andere Programme, oder erhöhen Sie die Grenze (ulimit -n).</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Trim and lower case</source>
        <translation>Ränder kürzen und klein schreiben</translation>
    </message>
    <message>
        <source>True for all</source>
        <translation>Wahr für alle</translation>
    </message>
    <message>
        <source>True for any</source>
        <translation>Wahr für mindestens eine</translation>
    </message>
    <message>
        <source>True for the rows of this case.</source>
        <translation>Wahr für die Zeilen dieses Falls.</translation>
    </message>
    <message>
        <source>Turn into text</source>
        <translation>Zu Text machen</translation>
    </message>
    <message>
        <source>Turns columns into rows of name and value.</source>
        <translation>Macht aus Spalten Zeilen mit Name und Wert.</translation>
    </message>
    <message>
        <source>Turns the values of one column into columns.</source>
        <translation>Macht aus den Werten einer Spalte Spalten.</translation>
    </message>
    <message>
        <source>Two columns of the result are called {column}. Give one of them another name with: as name.</source>
        <translation>Zwei Spalten des Ergebnisses heißen {column}. Geben Sie einer einen anderen Namen mit: as name.</translation>
    </message>
    <message>
        <source>Two columns would be called {name}. Give one of them another name.</source>
        <translation>Zwei Spalten hießen {name}. Geben Sie einer einen anderen Namen.</translation>
    </message>
    <message>
        <source>Two inputs are called {name}. Give one of them another name.</source>
        <translation>Zwei Eingaben heißen {name}. Geben Sie einer einen anderen Namen.</translation>
    </message>
    <message>
        <source>Two letters (DE, US): how phone numbers without country code are read.</source>
        <translation>Zwei Buchstaben (DE, US): wie Telefonnummern ohne Ländervorwahl gelesen werden.</translation>
    </message>
    <message>
        <source>Two letters: how phone numbers without country code are read.</source>
        <translation>Zwei Buchstaben: wie Telefonnummern ohne Ländervorwahl gelesen werden.</translation>
    </message>
    <message>
        <source>Two outputs would be called {port}. Give this case another port.</source>
        <translation>Zwei Ausgänge hießen {port}. Geben Sie diesem Fall einen anderen Port.</translation>
    </message>
    <message>
        <source>Two plugins call their node type {type}. Remove one.</source>
        <translation>Zwei Plugins nennen ihren Knotentyp {type}. Entfernen Sie eines.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Union</source>
        <translation>Vereinigen</translation>
    </message>
    <message>
        <source>Unpivot</source>
        <translation>Entpivotieren</translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value column</source>
        <translation>Wertspalte</translation>
    </message>
    <message>
        <source>Value some rows after</source>
        <translation>Wert einige Zeilen danach</translation>
    </message>
    <message>
        <source>Value some rows before</source>
        <translation>Wert einige Zeilen davor</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values of type {type} cannot be compared, so nothing can {what} by them. Take a part of it, or turn it into text with to_text().</source>
        <translation>Werte vom Typ {type} lassen sich nicht vergleichen, daher geht {what} mit ihnen nicht. Nehmen Sie einen Teil davon, oder machen Sie mit to_text() Text daraus.</translation>
    </message>
    <message>
        <source>Values to replace, after the steps.</source>
        <translation>Zu ersetzende Werte, nach den Schritten.</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>What happens to columns that are not listed.</source>
        <translation>Was mit nicht genannten Spalten geschieht.</translation>
    </message>
    <message>
        <source>What happens to its values.</source>
        <translation>Was mit ihren Werten geschieht.</translation>
    </message>
    <message>
        <source>What identifies a person at the destination.</source>
        <translation>Was eine Person am Ziel kennzeichnet.</translation>
    </message>
    <message>
        <source>What is compared first, then second, and so on.</source>
        <translation>Was zuerst verglichen wird, dann als Zweites, und so fort.</translation>
    </message>
    <message>
        <source>What is computed for each group.</source>
        <translation>Was für jede Gruppe berechnet wird.</translation>
    </message>
    <message>
        <source>What is computed.</source>
        <translation>Was berechnet wird.</translation>
    </message>
    <message>
        <source>What is done, in this order.</source>
        <translation>Was getan wird, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>What is sent about a person beside the key.</source>
        <translation>Was über eine Person neben dem Schlüssel gesendet wird.</translation>
    </message>
    <message>
        <source>What it becomes; left out, the cell is emptied.</source>
        <translation>Was daraus wird; ohne Angabe wird die Zelle geleert.</translation>
    </message>
    <message>
        <source>What people must have agreed to.</source>
        <translation>Wem Personen zugestimmt haben müssen.</translation>
    </message>
    <message>
        <source>What the columns of each connected table mean.</source>
        <translation>Was die Spalten jeder angeschlossenen Tabelle bedeuten.</translation>
    </message>
    <message>
        <source>What the rows of this case are called.</source>
        <translation>Wie die Zeilen dieses Falls heißen.</translation>
    </message>
    <message>
        <source>What the source column says, one text per input in wire order; their numbers when left out.</source>
        <translation>Was die Quellspalte sagt, ein Text je Eingabe in Leitungsreihenfolge; ohne Angabe ihre Nummern.</translation>
    </message>
    <message>
        <source>What the value is taken from.</source>
        <translation>Woraus der Wert genommen wird.</translation>
    </message>
    <message>
        <source>What this run reported cannot be read. Its results and the store are not affected.</source>
        <translation>Was dieser Lauf meldete, ist nicht lesbar. Seine Ergebnisse und der Speicher sind nicht betroffen.</translation>
    </message>
    <message>
        <source>When a value cannot be read</source>
        <translation>Wenn ein Wert nicht lesbar ist</translation>
    </message>
    <message>
        <source>When a value does not fit</source>
        <translation>Wenn ein Wert nicht passt</translation>
    </message>
    <message>
        <source>Where equal</source>
        <translation>Wo gleich</translation>
    </message>
    <message>
        <source>Where requests go.</source>
        <translation>Wohin Anfragen gehen.</translation>
    </message>
    <message>
        <source>Where rows without a value stand.</source>
        <translation>Wo Zeilen ohne Wert stehen.</translation>
    </message>
    <message>
        <source>Where the file is written; {date}, {time}, {plan} and {run} are filled in.</source>
        <translation>Wohin die Datei geschrieben wird; {date}, {time}, {plan} und {run} werden eingesetzt.</translation>
    </message>
    <message>
        <source>Whether a row is made for an empty cell.</source>
        <translation>Ob für eine leere Zelle eine Zeile entsteht.</translation>
    </message>
    <message>
        <source>Whether all purposes are needed or one is enough.</source>
        <translation>Ob alle Zwecke nötig sind oder einer genügt.</translation>
    </message>
    <message>
        <source>Whether the first line names the columns.</source>
        <translation>Ob die erste Zeile die Spalten benennt.</translation>
    </message>
    <message>
        <source>Which differences from the last publish are sent.</source>
        <translation>Welche Unterschiede zur letzten Veröffentlichung gesendet werden.</translation>
    </message>
    <message>
        <source>Which files of a folder are read, such as *.csv.</source>
        <translation>Welche Dateien eines Ordners gelesen werden, etwa *.csv.</translation>
    </message>
    <message>
        <source>Which of several rows stays.</source>
        <translation>Welche von mehreren Zeilen bleibt.</translation>
    </message>
    <message>
        <source>Which row is first; for first, last, joined texts and lists.</source>
        <translation>Welche Zeile die erste ist; für erste, letzte, verbundene Texte und Listen.</translation>
    </message>
    <message>
        <source>Which rows come out.</source>
        <translation>Welche Zeilen herauskommen.</translation>
    </message>
    <message>
        <source>Which rows of the group count.</source>
        <translation>Welche Zeilen der Gruppe zählen.</translation>
    </message>
    <message>
        <source>Who decided that.</source>
        <translation>Wer das entschieden hat.</translation>
    </message>
    <message>
        <source>Why no consent is needed.</source>
        <translation>Warum keine Einwilligung nötig ist.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Gewinner</translation>
    </message>
    <message>
        <source>Wires lead to the node {node}, which does not exist; they are left out.</source>
        <translation>Leitungen führen zum Knoten {node}, den es nicht gibt; sie werden weggelassen.</translation>
    </message>
    <message>
        <source>With subfolders</source>
        <translation>Mit Unterordnern</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Writes people to a CSV, NDJSON or Parquet file.</source>
        <translation>Schreibt Personen in eine CSV-, NDJSON- oder Parquet-Datei.</translation>
    </message>
    <message>
        <source>Writing {path} failed: the disk is full or does not answer. Free some space, check the disk and run again; the store keeps its last complete state.</source>
        <translation>Schreiben von {path} ist fehlgeschlagen: der Datenträger ist voll oder antwortet nicht. Schaffen Sie Platz, prüfen Sie den Datenträger, und starten Sie erneut; der Speicher behält seinen letzten vollständigen Stand.</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>You may not open {path}. Check its permissions.</source>
        <translation>Sie dürfen {path} nicht öffnen. Prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>You may not open {path}. Check the permissions of the file and its folder.</source>
        <translation>Sie dürfen {path} nicht öffnen. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>Zstandard</source>
        <translation>Zstandard</translation>
    </message>
    <message>
        <source>a query</source>
        <translation>eine Abfrage</translation>
    </message>
    <message>
        <source>all columns</source>
        <translation>alle Spalten</translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation>nach {names}</translation>
    </message>
    <message>
        <source>consent for {last}</source>
        <translation>Einwilligung in {last}</translation>
    </message>
    <message>
        <source>consent for {purposes} and {last}</source>
        <translation>Einwilligung in {purposes} und {last}</translation>
    </message>
    <message>
        <source>consent for {purposes} or {last}</source>
        <translation>Einwilligung in {purposes} oder {last}</translation>
    </message>
    <message>
        <source>country in (&apos;DE&apos;, &apos;FR&apos;) and amount &gt; 100</source>
        <translation>country in (&apos;DE&apos;, &apos;FR&apos;) and amount &gt; 100</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>decimal(18,2)</source>
        <translation>decimal(18,2)</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>else</source>
        <translation>sonst</translation>
    </message>
    <message>
        <source>event property</source>
        <translation>Ereigniseigenschaft</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>first {count}</source>
        <translation>die ersten {count}</translation>
    </message>
    <message>
        <source>first {count} by {order}</source>
        <translation>die ersten {count} nach {order}</translation>
    </message>
    <message>
        <source>for whom it is not true that they are people {conditions}</source>
        <translation>für die nicht gilt: Personen, {conditions}</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>host=localhost dbname=shop user=weir password=${env:PGPASSWORD}</source>
        <translation>host=localhost dbname=shop user=weir password=${env:PGPASSWORD}</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>http:// sends personal data unprotected. Use https://.</source>
        <translation>http:// sendet personenbezogene Daten ungeschützt. Nehmen Sie https://.</translation>
    </message>
    <message>
        <source>https://example.com/hooks/audience</source>
        <translation>https://example.com/hooks/audience</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>nie gefragt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>orders/*.csv</source>
        <translation>orders/*.csv</translation>
    </message>
    <message>
        <source>out/audience-{date}.csv</source>
        <translation>out/audience-{date}.csv</translation>
    </message>
    <message>
        <source>pipeline.json is missing beside the nodes of this pipeline. Restore it from version control, or remove the folder.</source>
        <translation>Neben den Knoten dieser Pipeline fehlt pipeline.json. Stellen Sie sie aus der Versionsverwaltung wieder her, oder entfernen Sie den Ordner.</translation>
    </message>
    <message>
        <source>quantity * price</source>
        <translation>quantity * price</translation>
    </message>
    <message>
        <source>recorded consent for</source>
        <translation>aufgezeichnete Einwilligung in</translation>
    </message>
    <message>
        <source>select country, count(*) as people from input_1 group by country</source>
        <translation>select country, count(*) as people from input_1 group by country</translation>
    </message>
    <message>
        <source>source in {column}</source>
        <translation>Quelle in {column}</translation>
    </message>
    <message>
        <source>strictly necessary, no consent asked</source>
        <translation>unbedingt erforderlich, ohne Einwilligung</translation>
    </message>
    <message>
        <source>the empty text</source>
        <translation>der leere Text</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>zweimal</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>weir.json must state its format as a number, such as &quot;formatVersion&quot;: {version}.</source>
        <translation>weir.json muss sein Format als Zahl angeben, etwa &quot;formatVersion&quot;: {version}.</translation>
    </message>
    <message>
        <source>who are in {audience}</source>
        <translation>die in {audience} sind</translation>
    </message>
    <message>
        <source>who are not in {audience}</source>
        <translation>die nicht in {audience} sind</translation>
    </message>
    <message>
        <source>who did not do {event}</source>
        <translation>die nicht {event} getan haben</translation>
    </message>
    <message>
        <source>who did not do {event} at least {times}</source>
        <translation>die nicht mindestens {times} {event} getan haben</translation>
    </message>
    <message>
        <source>who did not do {event} at most {times}</source>
        <translation>die nicht höchstens {times} {event} getan haben</translation>
    </message>
    <message>
        <source>who did not do {event} exactly {times}</source>
        <translation>die nicht genau {times} {event} getan haben</translation>
    </message>
    <message>
        <source>who did {event}</source>
        <translation>die {event} getan haben</translation>
    </message>
    <message>
        <source>who did {event} at least {times}</source>
        <translation>die mindestens {times} {event} getan haben</translation>
    </message>
    <message>
        <source>who did {event} at most {times}</source>
        <translation>die höchstens {times} {event} getan haben</translation>
    </message>
    <message>
        <source>who did {event} exactly {times}</source>
        <translation>die genau {times} {event} getan haben</translation>
    </message>
    <message>
        <source>whose consent for {purpose} is {states}</source>
        <translation>deren Einwilligung in {purpose} {states} ist</translation>
    </message>
    <message>
        <source>whose {trait}</source>
        <translation>deren {trait}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>without {columns}</source>
        <translation>ohne {columns}</translation>
    </message>
    <message>
        <source>{columns} within {groups}</source>
        <translation>{columns} innerhalb von {groups}</translation>
    </message>
    <message>
        <source>{column} to {type}</source>
        <translation>{column} zu {type}</translation>
    </message>
    <message>
        <source>{condition} or not known</source>
        <translation>{condition} oder unbekannt</translation>
    </message>
    <message>
        <source>{engine} cannot compute {function}: {reason} Run this pipeline in DuckDB, or do this step elsewhere.</source>
        <translation>{engine} kann {function} nicht berechnen: {reason} Führen Sie diese Pipeline in DuckDB aus, oder erledigen Sie diesen Schritt anderswo.</translation>
    </message>
    <message>
        <source>{event} (newcomers too)</source>
        <translation>{event} (auch Neue)</translation>
    </message>
    <message>
        <source>{event} and {property}</source>
        <translation>{event} und {property}</translation>
    </message>
    <message>
        <source>{event} before {to}</source>
        <translation>{event}, vor {to}</translation>
    </message>
    <message>
        <source>{event} between {near} and {far} ago</source>
        <translation>{event}, zwischen {near} und {far} zuvor</translation>
    </message>
    <message>
        <source>{event} by the calendar of {zone}</source>
        <translation>{event}, nach dem Kalender von {zone}</translation>
    </message>
    <message>
        <source>{event} from {from} until before {to}</source>
        <translation>{event}, von {from} bis vor {to}</translation>
    </message>
    <message>
        <source>{event} in the last {near}</source>
        <translation>{event}, in den letzten {near}</translation>
    </message>
    <message>
        <source>{event} in {zone}</source>
        <translation>{event}, in {zone}</translation>
    </message>
    <message>
        <source>{event} since {from}</source>
        <translation>{event}, seit {from}</translation>
    </message>
    <message>
        <source>{event} where {property}</source>
        <translation>{event}, wobei {property}</translation>
    </message>
    <message>
        <source>{figures} by {groups}</source>
        <translation>{figures} nach {groups}</translation>
    </message>
    <message>
        <source>{file} cannot be opened as a DuckDB database: it is of another format or of a newer version.</source>
        <translation>{file} lässt sich nicht als DuckDB-Datenbank öffnen: anderes Format oder neuere Version.</translation>
    </message>
    <message>
        <source>{file} cannot be opened. Check the permissions of the file and its folder.</source>
        <translation>{file} lässt sich nicht öffnen. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>{file} changed while it was read, so nothing of it was kept. Run again when the program that writes it has finished.</source>
        <translation>{file} änderte sich beim Lesen, daher wurde nichts davon behalten. Starten Sie erneut, wenn das schreibende Programm fertig ist.</translation>
    </message>
    <message>
        <source>{file} is compressed, but its content cannot be unpacked. It may be cut off; copy or download it again.</source>
        <translation>{file} ist komprimiert, ihr Inhalt lässt sich aber nicht entpacken. Vielleicht ist sie abgeschnitten; kopieren oder laden Sie sie erneut.</translation>
    </message>
    <message>
        <source>{file} is empty: there is no header and no row. Choose a file with content, or state the columns.</source>
        <translation>{file} ist leer: keine Kopfzeile und keine Zeile. Wählen Sie eine Datei mit Inhalt, oder geben Sie die Spalten an.</translation>
    </message>
    <message>
        <source>{file} is encoded as {encoding}, which Weir does not read. Convert it to UTF-8 first (iconv).</source>
        <translation>{file} ist als {encoding} kodiert, was Weir nicht liest. Wandeln Sie sie zuerst in UTF-8 um (iconv).</translation>
    </message>
    <message>
        <source>{file} is no SQLite database, or it is damaged ({reason}).</source>
        <translation>{file} ist keine SQLite-Datenbank oder beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>{file} is no text file. Weir reads CSV, TSV, JSON, NDJSON and Parquet; export the data in one of these.</source>
        <translation>{file} ist keine Textdatei. Weir liest CSV, TSV, JSON, NDJSON und Parquet; exportieren Sie die Daten in einem davon.</translation>
    </message>
    <message>
        <source>{file} is no whole Parquet file; its end is missing or damaged. Copy it again, or ask who wrote it.</source>
        <translation>{file} ist keine vollständige Parquet-Datei; ihr Ende fehlt oder ist beschädigt. Kopieren Sie sie erneut, oder fragen Sie, wer sie schrieb.</translation>
    </message>
    <message>
        <source>{file} is open in another program that writes to it. Close it there and run again.</source>
        <translation>{file} ist in einem anderen Programm geöffnet, das hineinschreibt. Schließen Sie sie dort, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>{file} is open in another program that writes to it. Close it there and try again.</source>
        <translation>{file} ist in einem anderen Programm geöffnet, das hineinschreibt. Schließen Sie sie dort, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{file} is {what}. Weir reads CSV, TSV, JSON, NDJSON and Parquet here.</source>
        <translation>{file} ist {what}. Weir liest hier CSV, TSV, JSON, NDJSON und Parquet.</translation>
    </message>
    <message>
        <source>{file} must hold an array of objects, or one object per line. Other JSON cannot be read as rows.</source>
        <translation>{file} muss ein Array von Objekten oder ein Objekt je Zeile enthalten. Anderes JSON ist nicht als Zeilen lesbar.</translation>
    </message>
    <message>
        <source>{file} seems to be encoded as {encoding}, which Weir does not read. Convert it to UTF-8 first (iconv), or set the encoding by hand.</source>
        <translation>{file} scheint als {encoding} kodiert zu sein, was Weir nicht liest. Wandeln Sie sie zuerst in UTF-8 um (iconv), oder setzen Sie die Kodierung von Hand.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} nor {last}</source>
        <translation>{first} noch {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new folder, so that nothing of yours is overwritten.</source>
        <translation>{folder} ist nicht leer. Wählen Sie einen neuen Ordner, damit nichts von Ihnen überschrieben wird.</translation>
    </message>
    <message>
        <source>{format} is no date format. Write parts such as %d.%m.%Y or %H:%M.</source>
        <translation>{format} ist kein Datumsformat. Schreiben Sie Teile wie %d.%m.%Y oder %H:%M.</translation>
    </message>
    <message>
        <source>{function} depends on the order of the rows, and no order is set. Choose one above.</source>
        <translation>{function} hängt von der Reihenfolge der Zeilen ab, und keine ist gesetzt. Wählen Sie oben eine.</translation>
    </message>
    <message>
        <source>{function} is no function over several rows.</source>
        <translation>{function} ist keine Funktion über mehrere Zeilen.</translation>
    </message>
    <message>
        <source>{function} needs a column or expression. Choose one.</source>
        <translation>{function} braucht eine Spalte oder einen Ausdruck. Wählen Sie ihn.</translation>
    </message>
    <message>
        <source>{function} of {what}</source>
        <translation>{function} von {what}</translation>
    </message>
    <message>
        <source>{function} of {what} per {names}</source>
        <translation>{function} von {what} je {names}</translation>
    </message>
    <message>
        <source>{function} per {names}</source>
        <translation>{function} je {names}</translation>
    </message>
    <message>
        <source>{keys}, first by {order}</source>
        <translation>{keys}, erste nach {order}</translation>
    </message>
    <message>
        <source>{keys}, last by {order}</source>
        <translation>{keys}, letzte nach {order}</translation>
    </message>
    <message>
        <source>{keys}, most complete wins</source>
        <translation>{keys}, die vollständigste gewinnt</translation>
    </message>
    <message>
        <source>{key} cannot be &quot;{value}&quot; in this {what}. Use one of: {choices}.</source>
        <translation>{key} kann in {what} nicht „{value}“ sein. Nehmen Sie eines von: {choices}.</translation>
    </message>
    <message>
        <source>{key} is missing or empty in this {what}.</source>
        <translation>{key} fehlt oder ist leer in {what}.</translation>
    </message>
    <message>
        <source>{key} is missing: give a text, or an object with the name of a column.</source>
        <translation>{key} fehlt: geben Sie einen Text oder ein Objekt mit dem Namen einer Spalte.</translation>
    </message>
    <message>
        <source>{key} is missing: say how long, such as 30 days.</source>
        <translation>{key} fehlt: sagen Sie, wie lange, etwa 30 Tage.</translation>
    </message>
    <message>
        <source>{key} is no date. Write it like 2024-12-31 or 2024-12-31T18:00:00Z.</source>
        <translation>{key} ist kein Datum. Schreiben Sie es wie 2024-12-31 oder 2024-12-31T18:00:00Z.</translation>
    </message>
    <message>
        <source>{key} must be {wanted} in this {what}.</source>
        <translation>{key} muss in {what} {wanted} sein.</translation>
    </message>
    <message>
        <source>{name} is no input of this node. A SQL node reads its inputs only: read files and tables with a source and wire it in.</source>
        <translation>{name} ist keine Eingabe dieses Knotens. Ein SQL-Knoten liest nur seine Eingaben: lesen Sie Dateien und Tabellen mit einer Quelle, und verbinden Sie sie.</translation>
    </message>
    <message>
        <source>{name}() works on many rows at once.</source>
        <translation>{name}() arbeitet über viele Zeilen zugleich.</translation>
    </message>
    <message>
        <source>{node} is no source, so there is nothing to look at.</source>
        <translation>{node} ist keine Quelle, daher gibt es nichts anzusehen.</translation>
    </message>
    <message>
        <source>{node} works on people in the store, not on a table, so it has no SQL.</source>
        <translation>{node} arbeitet mit Personen im Speicher, nicht mit einer Tabelle, und hat daher kein SQL.</translation>
    </message>
    <message>
        <source>{owner} is using this project folder. Close it there or wait, then try again.</source>
        <translation>{owner} benutzt diesen Projektordner. Schließen Sie ihn dort, oder warten Sie, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{part} is no part of a date pattern. Use %Y %m %d %H %M %S and so on, and %% for a percent sign.</source>
        <translation>{part} ist kein Teil eines Datumsmusters. Nehmen Sie %Y %m %d %H %M %S und so weiter, und %% für ein Prozentzeichen.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that the file and its folder exist and that you may read them.</source>
        <translation>{path} lässt sich nicht öffnen. Prüfen Sie, ob Datei und Ordner da sind und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>{path} could not be read or written: {reason}.</source>
        <translation>{path} konnte nicht gelesen oder geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the path.</source>
        <translation>{path} gibt es nicht. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{path} is a SQLite database but not a Weir store. Choose another file.</source>
        <translation>{path} ist eine SQLite-Datenbank, aber kein Weir-Speicher. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} is a Weir store. Write the plain event table into another file.</source>
        <translation>{path} ist ein Weir-Speicher. Schreiben Sie die schlichte Ereignistabelle in eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{path} is cut off or damaged: it cannot be unpacked to its end. Fetch or write it again.</source>
        <translation>{path} ist abgeschnitten oder beschädigt: sie lässt sich nicht bis zum Ende entpacken. Holen oder schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>{path} is damaged. Restore a backup, or run &apos;weir store check&apos; to see what is affected.</source>
        <translation>{path} ist beschädigt. Spielen Sie eine Sicherung ein, oder sehen Sie mit „weir store check“, was betroffen ist.</translation>
    </message>
    <message>
        <source>{path} is in use by another Weir process (process {process}). Close it or wait until its run is done; reading the store is possible meanwhile.</source>
        <translation>{path} wird von einem anderen Weir-Prozess benutzt (Prozess {process}). Schließen Sie ihn, oder warten Sie auf das Ende des Laufs; lesen können Sie den Speicher inzwischen.</translation>
    </message>
    <message>
        <source>{path} is locked by another program that is writing to it. Close that program or wait until it is done, then try again; nothing was changed.</source>
        <translation>{path} ist von einem anderen Programm gesperrt, das hineinschreibt. Schließen Sie es, oder warten Sie, und versuchen Sie es erneut; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{path} is not a SQLite database. Choose another file, or restore a backup if this was a store.</source>
        <translation>{path} ist keine SQLite-Datenbank. Wählen Sie eine andere Datei, oder spielen Sie eine Sicherung ein, wenn dies ein Speicher war.</translation>
    </message>
    <message>
        <source>{path} is on a read-only disk. Choose another folder.</source>
        <translation>{path} liegt auf einem schreibgeschützten Datenträger. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} is open for reading only. Open it for writing to change it.</source>
        <translation>{path} ist nur zum Lesen geöffnet. Öffnen Sie den Speicher zum Schreiben, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>{path} or its folder is read-only. Check the permissions, or open the store for reading only.</source>
        <translation>{path} oder der Ordner ist schreibgeschützt. Prüfen Sie die Rechte, oder öffnen Sie den Speicher nur zum Lesen.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Weir (store format {found}; this program knows {known}). Update Weir to open it; nothing was changed.</source>
        <translation>{path} wurde von einem neueren Weir geschrieben (Speicherformat {found}; dieses Programm kennt {known}). Aktualisieren Sie Weir; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{people}, as of {day}</source>
        <translation>{people}, Stand {day}</translation>
    </message>
    <message>
        <source>{people}, except people {conditions}</source>
        <translation>{people}, außer Personen, {conditions}</translation>
    </message>
    <message>
        <source>{region} is no region. Write two letters such as DE or US.</source>
        <translation>{region} ist keine Region. Schreiben Sie zwei Buchstaben wie DE oder US.</translation>
    </message>
    <message>
        <source>{rows} of each {group}</source>
        <translation>{rows} von je {group}</translation>
    </message>
    <message>
        <source>{rows}, of each {group}</source>
        <translation>{rows}, von je {group}</translation>
    </message>
    <message>
        <source>{subject} contains any of {values}</source>
        <translation>{subject} eines von {values} enthält</translation>
    </message>
    <message>
        <source>{subject} contains {values}</source>
        <translation>{subject} {values} enthält</translation>
    </message>
    <message>
        <source>{subject} does not contain {values}</source>
        <translation>{subject} nicht {values} enthält</translation>
    </message>
    <message>
        <source>{subject} ends with {values}</source>
        <translation>{subject} mit {values} endet</translation>
    </message>
    <message>
        <source>{subject} is after {values}</source>
        <translation>{subject} nach {values} liegt</translation>
    </message>
    <message>
        <source>{subject} is at least {values}</source>
        <translation>{subject} mindestens {values} ist</translation>
    </message>
    <message>
        <source>{subject} is at most {values}</source>
        <translation>{subject} höchstens {values} ist</translation>
    </message>
    <message>
        <source>{subject} is before {values}</source>
        <translation>{subject} vor {values} liegt</translation>
    </message>
    <message>
        <source>{subject} is between {values}</source>
        <translation>{subject} zwischen {values} liegt</translation>
    </message>
    <message>
        <source>{subject} is empty</source>
        <translation>{subject} leer ist</translation>
    </message>
    <message>
        <source>{subject} is false</source>
        <translation>{subject} falsch ist</translation>
    </message>
    <message>
        <source>{subject} is known</source>
        <translation>{subject} bekannt ist</translation>
    </message>
    <message>
        <source>{subject} is less than {values}</source>
        <translation>{subject} kleiner als {values} ist</translation>
    </message>
    <message>
        <source>{subject} is longer ago than {span}</source>
        <translation>{subject} länger als {span} zurückliegt</translation>
    </message>
    <message>
        <source>{subject} is more than {span} away</source>
        <translation>{subject} mehr als {span} entfernt ist</translation>
    </message>
    <message>
        <source>{subject} is more than {values}</source>
        <translation>{subject} größer als {values} ist</translation>
    </message>
    <message>
        <source>{subject} is neither {values}</source>
        <translation>{subject} weder {values} ist</translation>
    </message>
    <message>
        <source>{subject} is not empty</source>
        <translation>{subject} nicht leer ist</translation>
    </message>
    <message>
        <source>{subject} is not known</source>
        <translation>{subject} nicht bekannt ist</translation>
    </message>
    <message>
        <source>{subject} is not {values}</source>
        <translation>{subject} nicht {values} ist</translation>
    </message>
    <message>
        <source>{subject} is true</source>
        <translation>{subject} wahr ist</translation>
    </message>
    <message>
        <source>{subject} is within the last {span}</source>
        <translation>{subject} in den letzten {span} liegt</translation>
    </message>
    <message>
        <source>{subject} is within the next {span}</source>
        <translation>{subject} in den nächsten {span} liegt</translation>
    </message>
    <message>
        <source>{subject} is {values}</source>
        <translation>{subject} {values} ist</translation>
    </message>
    <message>
        <source>{subject} looks like {values}</source>
        <translation>{subject} {values} ähnelt</translation>
    </message>
    <message>
        <source>{subject} matches the expression {values}</source>
        <translation>{subject} dem Ausdruck {values} entspricht</translation>
    </message>
    <message>
        <source>{subject} starts with {values}</source>
        <translation>{subject} mit {values} beginnt</translation>
    </message>
    <message>
        <source>{title} cannot read its settings ({reason}). Set them again.</source>
        <translation>{title} kann seine Einstellungen nicht lesen ({reason}). Setzen Sie sie neu.</translation>
    </message>
    <message>
        <source>{title} gives no rows for its port {port}. This is a defect of the node.</source>
        <translation>{title} liefert keine Zeilen für den Port {port}. Das ist ein Fehler des Knotens.</translation>
    </message>
    <message>
        <source>{title} has no input port {port}. Remove the wire from {from}.</source>
        <translation>{title} hat keinen Eingang {port}. Entfernen Sie die Leitung von {from}.</translation>
    </message>
    <message>
        <source>{title} is not set yet. {help}</source>
        <translation>{title} ist noch nicht gesetzt. {help}</translation>
    </message>
    <message>
        <source>{title} must be between {minimum} and {maximum}.</source>
        <translation>{title} muss zwischen {minimum} und {maximum} liegen.</translation>
    </message>
    <message>
        <source>{title} must be {wanted}.</source>
        <translation>{title} muss {wanted} sein.</translation>
    </message>
    <message>
        <source>{title} sends for the purpose {purpose}, but the gate {gate} before it does not check that purpose. Add it to the gate.</source>
        <translation>{title} sendet für den Zweck {purpose}, aber die Schranke {gate} davor prüft ihn nicht. Fügen Sie ihn der Schranke hinzu.</translation>
    </message>
    <message>
        <source>{title} takes only what a consent gate has let pass. Put a Consent gate node between.</source>
        <translation>{title} nimmt nur, was eine Einwilligungsschranke durchgelassen hat. Setzen Sie eine Einwilligungsschranke dazwischen.</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds} s. Try again later or raise the time limit.</source>
        <translation>{url} antwortete nicht innerhalb von {seconds} s. Versuchen Sie es später, oder erhöhen Sie die Zeitgrenze.</translation>
    </message>
    <message>
        <source>{url} is no web address. It must begin with https:// or http://.</source>
        <translation>{url} ist keine Webadresse. Sie muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>{url} redirects in a circle. Check the address.</source>
        <translation>{url} leitet im Kreis weiter. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{value} is no choice for {title}. Choose one of: {choices}.</source>
        <translation>{value} ist keine Wahl für {title}. Wählen Sie eines von: {choices}.</translation>
    </message>
    <message>
        <source>{value} is no value of {column}, which is {type}. Write it like one.</source>
        <translation>{value} ist kein Wert von {column}, das {type} ist. Schreiben Sie ihn entsprechend.</translation>
    </message>
    <message>
        <source>{why} Confirm it by giving the number of removed people, {removed}.</source>
        <translation>{why} Bestätigen Sie es mit der Zahl der entfernten Personen, {removed}.</translation>
    </message>
    <message>
        <source>{word} changes data or settings. A SQL node only reads: write one SELECT or WITH statement.</source>
        <translation>{word} ändert Daten oder Einstellungen. Ein SQL-Knoten liest nur: schreiben Sie eine SELECT- oder WITH-Anweisung.</translation>
    </message>
    <message>
        <source>{word} reads something else than the inputs of this node. Read files and tables with a source and wire it in.</source>
        <translation>{word} liest anderes als die Eingaben dieses Knotens. Lesen Sie Dateien und Tabellen mit einer Quelle, und verbinden Sie sie.</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>contains any of</source>
        <translation>enthält eines von</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>ist nach</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>ist vor</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>liegt zwischen</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>ist falsch</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>ist bekannt</translation>
    </message>
    <message>
        <source>is later than in</source>
        <translation>liegt später als in</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is longer ago than</source>
        <translation>liegt länger zurück als</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>ist nicht bekannt</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>ist wahr</translation>
    </message>
    <message>
        <source>is within the last</source>
        <translation>liegt in den letzten</translation>
    </message>
    <message>
        <source>is within the next</source>
        <translation>liegt in den nächsten</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>ähnelt</translation>
    </message>
    <message>
        <source>matches the expression</source>
        <translation>entspricht dem Ausdruck</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>people with consent</source>
        <translation>Personen mit Einwilligung</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>Blocked by disabled node {node}.</source>
        <translation>Blockiert durch den ausgeschalteten Knoten {node}.</translation>
    </message>
    <message>
        <source>Nothing comes out of this sub-pipeline there. Wire a node inside it to an output.</source>
        <translation>Dort kommt aus dieser Teilpipeline nichts heraus. Verbinden Sie innen einen Knoten mit einem Ausgang.</translation>
    </message>
    <message>
        <source>Only a sub-pipeline can be expanded. Select one, then expand it.</source>
        <translation>Nur eine Teilpipeline lässt sich ausklappen. Wählen Sie eine, dann klappen Sie sie aus.</translation>
    </message>
    <message>
        <source>Select the nodes that are to become one, then collapse them.</source>
        <translation>Wählen Sie die Knoten, die zu einem werden sollen, und klappen Sie sie dann ein.</translation>
    </message>
    <message>
        <source>The audience {audience} is defined by itself. Take one of the conditions away that name it.</source>
        <translation>Die Zielgruppe {audience} ist durch sich selbst definiert. Entfernen Sie eine der Bedingungen, die sie nennen.</translation>
    </message>
    <message>
        <source>The sub-pipeline {part} cannot stand inside itself. Place another one there.</source>
        <translation>Die Teilpipeline {part} kann nicht in sich selbst stehen. Setzen Sie dort eine andere ein.</translation>
    </message>
    <message>
        <source>The sub-pipeline {part} of this node is missing, or stands inside itself. Restore its files from version control, or remove the node.</source>
        <translation>Die Teilpipeline {part} dieses Knotens fehlt oder steht in sich selbst. Stellen Sie ihre Dateien aus der Versionsverwaltung wieder her, oder entfernen Sie den Knoten.</translation>
    </message>
    <message>
        <source>There is no saved audience {audience} in this project. Choose another one, or define the audience here.</source>
        <translation>In diesem Projekt gibt es keine gespeicherte Zielgruppe {audience}. Wählen Sie eine andere, oder definieren Sie sie hier.</translation>
    </message>
    <message>
        <source>This part of a sub-pipeline stands outside of it. Remove it.</source>
        <translation>Dieser Teil einer Teilpipeline steht außerhalb von ihr. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Who belongs to the audience, or a saved audience.</source>
        <translation>Wer zur Zielgruppe gehört, oder eine gespeicherte Zielgruppe.</translation>
    </message>
    <message>
        <source>{node} stands between the selected nodes. Select it too, or leave out what comes after it.</source>
        <translation>{node} steht zwischen den ausgewählten Knoten. Wählen Sie ihn auch, oder lassen Sie weg, was nach ihm kommt.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; became &apos;{new}&apos; in {node}.</source>
        <translation>„{name}“ heißt seit {node} „{new}“.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was {was} and became {is} in {node}.</source>
        <translation>„{name}“ war {was} und wurde in {node} zu {is}.</translation>
    </message>
    <message>
        <source>Bought 3 times or more in the last 180 days.</source>
        <translation>In den letzten 180 Tagen mindestens 3-mal gekauft.</translation>
    </message>
    <message>
        <source>Bought in the last 30 days.</source>
        <translation>In den letzten 30 Tagen gekauft.</translation>
    </message>
    <message>
        <source>Cart abandoners</source>
        <translation>Warenkorbabbrecher</translation>
    </message>
    <message>
        <source>Engaged by e-mail</source>
        <translation>Per E-Mail aktiv</translation>
    </message>
    <message>
        <source>Frequent buyers</source>
        <translation>Häufige Käufer</translation>
    </message>
    <message>
        <source>Known, but without a single purchase.</source>
        <translation>Bekannt, aber ohne einen einzigen Kauf.</translation>
    </message>
    <message>
        <source>Lapsed high value</source>
        <translation>Wertvoll, aber abgewandert</translation>
    </message>
    <message>
        <source>Looked 3 times or more in the last 30 days, bought nothing.</source>
        <translation>In den letzten 30 Tagen mindestens 3-mal angesehen, nichts gekauft.</translation>
    </message>
    <message>
        <source>Looked, did not buy</source>
        <translation>Angesehen, nicht gekauft</translation>
    </message>
    <message>
        <source>Neither a trait nor a property of purchases says how much somebody spent.</source>
        <translation>Weder ein Merkmal noch eine Eigenschaft der Käufe sagt, wie viel jemand ausgegeben hat.</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>Nie gekauft</translation>
    </message>
    <message>
        <source>New this week</source>
        <translation>Neu in dieser Woche</translation>
    </message>
    <message>
        <source>No event in the store says that a cart was filled.</source>
        <translation>Kein Ereignis im Speicher sagt, dass ein Warenkorb gefüllt wurde.</translation>
    </message>
    <message>
        <source>No event in the store says that a mail was opened or clicked.</source>
        <translation>Kein Ereignis im Speicher sagt, dass eine Mail geöffnet oder angeklickt wurde.</translation>
    </message>
    <message>
        <source>No event in the store says that somebody bought.</source>
        <translation>Kein Ereignis im Speicher sagt, dass jemand gekauft hat.</translation>
    </message>
    <message>
        <source>No event in the store says that somebody signed up.</source>
        <translation>Kein Ereignis im Speicher sagt, dass sich jemand angemeldet hat.</translation>
    </message>
    <message>
        <source>No event in the store says that something was viewed.</source>
        <translation>Kein Ereignis im Speicher sagt, dass etwas angesehen wurde.</translation>
    </message>
    <message>
        <source>Opened or clicked a mail in the last 30 days.</source>
        <translation>In den letzten 30 Tagen eine Mail geöffnet oder angeklickt.</translation>
    </message>
    <message>
        <source>Recent buyers</source>
        <translation>Neueste Käufer</translation>
    </message>
    <message>
        <source>Signed up in the last 7 days.</source>
        <translation>In den letzten 7 Tagen angemeldet.</translation>
    </message>
    <message>
        <source>Spent much, but not in the last 60 days.</source>
        <translation>Viel ausgegeben, aber nicht in den letzten 60 Tagen.</translation>
    </message>
    <message>
        <source>These files are no Weir project.</source>
        <translation>Diese Dateien sind kein Weir-Projekt.</translation>
    </message>
    <message>
        <source>This plan was discarded. Make a new plan.</source>
        <translation>Dieser Plan wurde verworfen. Machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>Version {id} is there already.</source>
        <translation>Die Version {id} gibt es schon.</translation>
    </message>
    <message>
        <source>{file} is no recovery file of this version.</source>
        <translation>{file} ist keine Wiederherstellungsdatei dieser Version.</translation>
    </message>
    <message>
        <source>{file} is no version of a project.</source>
        <translation>{file} ist keine Version eines Projekts.</translation>
    </message>
    <message>
        <source>{file} of this version was changed after it was saved, so the version cannot be shown.</source>
        <translation>{file} dieser Version wurde nach dem Speichern geändert, darum kann die Version nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}.</source>
        <translation>{folder} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>{node} does not give &apos;{name}&apos; any more.</source>
        <translation>{node} liefert „{name}“ nicht mehr.</translation>
    </message>
    <message>
        <source>Abandoned cart</source>
        <translation>Abgebrochener Warenkorb</translation>
    </message>
    <message>
        <source>CSV clean-up</source>
        <translation>CSV-Bereinigung</translation>
    </message>
    <message>
        <source>Consent-safe ads list</source>
        <translation>Anzeigenliste mit Einwilligung</translation>
    </message>
    <message>
        <source>DSAR export</source>
        <translation>Auskunft nach DSGVO</translation>
    </message>
    <message>
        <source>Finds customers who spent much and have not bought for 60 days: the ones worth a call.</source>
        <translation>Findet Kunden, die viel ausgegeben und seit 60 Tagen nicht gekauft haben: die, bei denen sich ein Anruf lohnt.</translation>
    </message>
    <message>
        <source>Identity merge of CRM and web</source>
        <translation>Identitäten aus CRM und Web</translation>
    </message>
    <message>
        <source>Makes a list for an ads platform: only people who allow advertising, only hashes of their e-mail.</source>
        <translation>Macht eine Liste für eine Anzeigenplattform: nur Personen, die Werbung erlauben, nur Hashwerte ihrer E-Mail.</translation>
    </message>
    <message>
        <source>Makes one person of CRM contacts and web visits, and shows why records belong together.</source>
        <translation>Macht aus CRM-Kontakten und Webbesuchen eine Person und zeigt, warum Datensätze zusammengehören.</translation>
    </message>
    <message>
        <source>Puts together everything that is held about one person, as GDPR article 15 asks.</source>
        <translation>Stellt alles zusammen, was über eine Person gespeichert ist, wie Artikel 15 DSGVO es verlangt.</translation>
    </message>
    <message>
        <source>RFM scoring</source>
        <translation>RFM-Bewertung</translation>
    </message>
    <message>
        <source>Reminds people who filled a cart in the last 30 days, did not buy since and agreed to e-mail.</source>
        <translation>Erinnert Personen, die in den letzten 30 Tagen einen Warenkorb gefüllt, seither nicht gekauft und E-Mails zugestimmt haben.</translation>
    </message>
    <message>
        <source>Scores every customer from 1 to 5 by recency, frequency and value, with formulas that you can read.</source>
        <translation>Bewertet jeden Kunden von 1 bis 5 nach Aktualität, Häufigkeit und Wert, mit Formeln, die man lesen kann.</translation>
    </message>
    <message>
        <source>Tidies names, e-mails, phones and countries of a messy list, and keeps one row per contact.</source>
        <translation>Ordnet Namen, E-Mails, Telefonnummern und Länder einer unordentlichen Liste und behält eine Zeile je Kontakt.</translation>
    </message>
    <message>
        <source>Win-back</source>
        <translation>Rückgewinnung</translation>
    </message>
    <message>
        <source>Writes to customers who have not bought for 90 days but still open your mails.</source>
        <translation>Schreibt Kunden, die seit 90 Tagen nicht gekauft haben, aber Ihre Mails noch öffnen.</translation>
    </message>
    <message>
        <source>An .xlsx or .ods file.</source>
        <translation>Eine Datei .xlsx oder .ods.</translation>
    </message>
    <message>
        <source>B2:F100</source>
        <translation>B2:F100</translation>
    </message>
    <message>
        <source>Cell {cell} of the sheet {sheet} has a value in column {column} that is no {type}. Set the column to text in the list of columns, and convert it with the node Cast.</source>
        <translation>Zelle {cell} des Blatts {sheet} hat in Spalte {column} einen Wert, der kein {type} ist. Setzen Sie die Spalte in der Spaltenliste auf Text und wandeln Sie sie mit dem Knoten „Typen ändern“ um.</translation>
    </message>
    <message>
        <source>Its name. Empty: the first sheet that is not empty.</source>
        <translation>Sein Name. Leer: das erste Blatt, das nicht leer ist.</translation>
    </message>
    <message>
        <source>Nothing is in the range {range} of the sheet {sheet}. Leave the range empty to take what is there.</source>
        <translation>Im Bereich {range} des Blatts {sheet} steht nichts. Lassen Sie den Bereich leer, um zu nehmen, was da ist.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Reads a sheet of an Excel or OpenDocument file.</source>
        <translation>Liest ein Blatt einer Excel- oder OpenDocument-Datei.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Such as B2:F100, or B:F for all rows. Empty: where the table is.</source>
        <translation>Zum Beispiel B2:F100, oder B:F für alle Zeilen. Leer: wo die Tabelle steht.</translation>
    </message>
    <message>
        <source>The sheet {sheet} of {file} has no column {column}. It has: {columns}.</source>
        <translation>Das Blatt {sheet} von {file} hat keine Spalte {column}. Es hat: {columns}.</translation>
    </message>
    <message>
        <source>Whether the first row of the range names the columns.</source>
        <translation>Ob die erste Zeile des Bereichs die Spalten benennt.</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>{file} has no filled cell.</source>
        <translation>{file} hat keine gefüllte Zelle.</translation>
    </message>
    <message>
        <source>{file} has no sheet {sheet}. It has: {sheets}.</source>
        <translation>{file} hat kein Blatt {sheet}. Es hat: {sheets}.</translation>
    </message>
    <message>
        <source>{file} is an old .xls workbook, or one with a password. Save it as .xlsx without a password.</source>
        <translation>{file} ist eine alte Arbeitsmappe .xls oder eine mit Kennwort. Speichern Sie sie als .xlsx ohne Kennwort.</translation>
    </message>
    <message>
        <source>{file} is damaged, or protected by a password. Open it in a spreadsheet program and save it again without one.</source>
        <translation>{file} ist beschädigt oder durch ein Kennwort geschützt. Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie ohne Kennwort neu.</translation>
    </message>
    <message>
        <source>{file} is no .xlsx or .ods spreadsheet. Read CSV, JSON and Parquet files with the node Files.</source>
        <translation>{file} ist keine Tabelle .xlsx oder .ods. CSV, JSON und Parquet liest der Knoten „Dateien“.</translation>
    </message>
    <message>
        <source>{file} is too large for a spreadsheet. Save its sheets as CSV files.</source>
        <translation>{file} ist zu groß für eine Tabellenkalkulation. Speichern Sie ihre Blätter als CSV-Dateien.</translation>
    </message>
    <message>
        <source>{range} is no range. Write the first and the last cell, such as B2:F100, or the columns, such as B:F.</source>
        <translation>{range} ist kein Bereich. Schreiben Sie die erste und die letzte Zelle, etwa B2:F100, oder die Spalten, etwa B:F.</translation>
    </message>
    <message>
        <source>A few bytes are not UTF-8; rows with them go to the rejected rows.</source>
        <translation>Einige Bytes sind nicht UTF-8; Zeilen damit gehen zu den abgelehnten Zeilen.</translation>
    </message>
    <message>
        <source>Column {column} declares no digits; by a sample it is read as {type}. A value that does not fit stops the read.</source>
        <translation>Spalte {column} nennt keine Stellen; nach einer Stichprobe wird sie als {type} gelesen. Ein Wert, der nicht passt, hält das Lesen an.</translation>
    </message>
    <message>
        <source>Column {column} is first in {file}; it is empty in the files before.</source>
        <translation>Spalte {column} kommt zuerst in {file} vor; in den Dateien davor ist sie leer.</translation>
    </message>
    <message>
        <source>Column {column} is marked as an identifier: {reason}</source>
        <translation>Spalte {column} ist als Identifikator markiert: {reason}</translation>
    </message>
    <message>
        <source>Column {column} is marked as personal: {reason}</source>
        <translation>Spalte {column} ist als personenbezogen markiert: {reason}</translation>
    </message>
    <message>
        <source>Column {column} is {type} in {file} and {before} before; it is read as {wide}.</source>
        <translation>Spalte {column} ist {type} in {file} und {before} davor; sie wird als {wide} gelesen.</translation>
    </message>
    <message>
        <source>Columns are matched by name; missing ones are empty.</source>
        <translation>Spalten werden nach Namen zugeordnet; fehlende sind leer.</translation>
    </message>
    <message>
        <source>Dates in {columns} can be read with the day or the month first; the day is taken as first. Check the preview.</source>
        <translation>Datumsangaben in {columns} können mit dem Tag oder dem Monat zuerst gelesen werden; der Tag gilt als erster. Prüfen Sie die Vorschau.</translation>
    </message>
    <message>
        <source>Dates in {columns} can be read with the day or the month first; the month is taken as first. Check the preview.</source>
        <translation>Datumsangaben in {columns} können mit dem Tag oder dem Monat zuerst gelesen werden; der Monat gilt als erster. Prüfen Sie die Vorschau.</translation>
    </message>
    <message>
        <source>Its cells are ids of visitors.</source>
        <translation>Ihre Zellen sind Kennungen von Besuchern.</translation>
    </message>
    <message>
        <source>Its cells look like IP addresses.</source>
        <translation>Ihre Zellen sehen wie IP-Adressen aus.</translation>
    </message>
    <message>
        <source>Its cells look like e-mail addresses.</source>
        <translation>Ihre Zellen sehen wie E-Mail-Adressen aus.</translation>
    </message>
    <message>
        <source>Its cells look like phone numbers.</source>
        <translation>Ihre Zellen sehen wie Telefonnummern aus.</translation>
    </message>
    <message>
        <source>No delimiter was found; each line is one column.</source>
        <translation>Kein Trennzeichen gefunden; jede Zeile ist eine Spalte.</translation>
    </message>
    <message>
        <source>Numbers are written with a decimal comma.</source>
        <translation>Zahlen sind mit Dezimalkomma geschrieben.</translation>
    </message>
    <message>
        <source>Records of {file} that are no JSON and go to the rejected rows: {count}.</source>
        <translation>Einträge von {file}, die kein JSON sind und zu den abgelehnten Zeilen gehen: {count}.</translation>
    </message>
    <message>
        <source>Some of its cells hold e-mail addresses or phone numbers.</source>
        <translation>Einige ihrer Zellen enthalten E-Mail-Adressen oder Telefonnummern.</translation>
    </message>
    <message>
        <source>{file} differs from {first}: the columns stand in another order.</source>
        <translation>{file} unterscheidet sich von {first}: Die Spalten stehen in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>The commas in {column} may stand for thousands or for decimals, so the column stays text. Set the decimal separator, or read it with the node Clean.</source>
        <translation>Die Kommas in {column} können Tausender oder Dezimalen trennen, darum bleibt die Spalte Text. Setzen Sie das Dezimaltrennzeichen, oder lesen Sie sie mit dem Knoten „Bereinigen“.</translation>
    </message>
    <message>
        <source>The delimiter was not clear; {delimiter} fits best. Check the preview.</source>
        <translation>Das Trennzeichen war nicht klar; {delimiter} passt am besten. Prüfen Sie die Vorschau.</translation>
    </message>
    <message>
        <source>The first line looks like data, so the columns have no names.</source>
        <translation>Die erste Zeile sieht wie Daten aus, darum haben die Spalten keine Namen.</translation>
    </message>
    <message>
        <source>The name means a name, and its cells look like names of people.</source>
        <translation>Der Name bedeutet einen Namen, und die Zellen sehen wie Namen von Personen aus.</translation>
    </message>
    <message>
        <source>The name means {meaning}.</source>
        <translation>Der Name bedeutet {meaning}.</translation>
    </message>
    <message>
        <source>The text is not UTF-8; it is read as Latin-1 (ISO 8859-1). Check words with accents in the preview.</source>
        <translation>Der Text ist nicht UTF-8; er wird als Latin-1 (ISO 8859-1) gelesen. Prüfen Sie Wörter mit Akzenten in der Vorschau.</translation>
    </message>
    <message>
        <source>The text {word} is read as no value in columns that are not text.</source>
        <translation>Der Text {word} gilt in Spalten, die nicht Text sind, als kein Wert.</translation>
    </message>
    <message>
        <source>The workbook has the sheets {sheets}; {sheet} is read.</source>
        <translation>Die Arbeitsmappe hat die Blätter {sheets}; gelesen wird {sheet}.</translation>
    </message>
    <message>
        <source>a birthday or age</source>
        <translation>einen Geburtstag oder ein Alter</translation>
    </message>
    <message>
        <source>a card or account</source>
        <translation>eine Karte oder ein Konto</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>einen Namen</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>eine Telefonnummer</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>einen Ort</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>eine IP-Adresse</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>eine Anschrift</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>an id of a device or browser</source>
        <translation>eine Kennung eines Geräts oder Browsers</translation>
    </message>
    <message>
        <source>an id of a person</source>
        <translation>eine Kennung einer Person</translation>
    </message>
    <message>
        <source>an official number</source>
        <translation>eine amtliche Nummer</translation>
    </message>
    <message>
        <source>something sensitive</source>
        <translation>etwas Sensibles</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>den Browser</translation>
    </message>
    <message>
        <source>{file} differs from {first}: with {extra}.</source>
        <translation>{file} unterscheidet sich von {first}: mit {extra}.</translation>
    </message>
    <message>
        <source>{file} differs from {first}: without {missing}.</source>
        <translation>{file} unterscheidet sich von {first}: ohne {missing}.</translation>
    </message>
    <message>
        <source>{file} differs from {first}: without {missing}; with {extra}.</source>
        <translation>{file} unterscheidet sich von {first}: ohne {missing}; mit {extra}.</translation>
    </message>
    <message>
        <source>Any list of contacts.</source>
        <translation>Irgendeine Liste von Kontakten.</translation>
    </message>
    <message>
        <source>Contacts and web events.</source>
        <translation>Kontakte und Webereignisse.</translation>
    </message>
    <message>
        <source>Nothing: 20,000 people are made for you.</source>
        <translation>Nichts: 20.000 Personen werden für Sie erzeugt.</translation>
    </message>
    <message>
        <source>Nothing: the orders come with it.</source>
        <translation>Nichts: Die Bestellungen sind dabei.</translation>
    </message>
    <message>
        <source>Orders with a customer, a time and an amount.</source>
        <translation>Bestellungen mit Kunde, Zeit und Betrag.</translation>
    </message>
    <message>
        <source>Orders, contacts and a consent log.</source>
        <translation>Bestellungen, Kontakte und ein Einwilligungsprotokoll.</translation>
    </message>
    <message>
        <source>Orders, e-mail engagement, contacts and a consent log.</source>
        <translation>Bestellungen, E-Mail-Reaktionen, Kontakte und ein Einwilligungsprotokoll.</translation>
    </message>
    <message>
        <source>Web events, orders, contacts and a consent log.</source>
        <translation>Webereignisse, Bestellungen, Kontakte und ein Einwilligungsprotokoll.</translation>
    </message>
    <message>
        <source>Whatever you hold: here contacts, orders, mail and consent.</source>
        <translation>Was immer Sie haben: hier Kontakte, Bestellungen, Mails und Einwilligungen.</translation>
    </message>
    <message>
        <source>Nobody in the store has the profile id {id}. Search for the person again.</source>
        <translation>Niemand im Speicher hat die Profil-ID {id}. Suchen Sie die Person erneut.</translation>
    </message>
    <message>
        <source>The blocking rule {rule} is no conjunction of equalities between both records.</source>
        <translation>Die Blockregel {rule} ist keine Verknüpfung von Gleichheiten zwischen beiden Datensätzen.</translation>
    </message>
    <message>
        <source>The model compares the column {column}, which the records do not have.</source>
        <translation>Das Modell vergleicht die Spalte {column}, die die Datensätze nicht haben.</translation>
    </message>
    <message>
        <source>The model has a condition that cannot be read: {condition}. Not understood: {part}.</source>
        <translation>Das Modell hat eine Bedingung, die nicht gelesen werden kann: {condition}. Nicht verstanden: {part}.</translation>
    </message>
    <message>
        <source>The set {set} does not say who is who. Name the column or file in a line &quot;Ground truth:&quot; of its README.md.</source>
        <translation>Der Satz {set} sagt nicht, wer wer ist. Nennen Sie die Spalte oder Datei in einer Zeile „Ground truth:“ seiner README.md.</translation>
    </message>
    <message>
        <source>The set {set} has a truth in no known form: two columns of ids, or CLUSTER_ID and RECORD_ID.</source>
        <translation>Die Wahrheit des Satzes {set} hat keine bekannte Form: zwei Spalten mit Kennungen, oder CLUSTER_ID und RECORD_ID.</translation>
    </message>
    <message>
        <source>This is no Splink model: {what}.</source>
        <translation>Das ist kein Splink-Modell: {what}.</translation>
    </message>
    <message>
        <source>What run {run} ran is not kept: it is too long ago, or an older Weir ran it.</source>
        <translation>Was der Lauf {run} ausführte, ist nicht aufbewahrt: Er ist zu lange her, oder ein älteres Weir führte ihn aus.</translation>
    </message>
    <message>
        <source>{file} was changed after the run, so what the run ran cannot be shown.</source>
        <translation>{file} wurde nach dem Lauf geändert, daher kann nicht gezeigt werden, was der Lauf ausführte.</translation>
    </message>
    <message>
        <source>{file} was written by another version of Weir and cannot be read.</source>
        <translation>{file} wurde von einer anderen Version von Weir geschrieben und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A merge or rebase is going on in this working tree. End it with Git first, then commit.</source>
        <translation>In diesem Arbeitsverzeichnis läuft ein Merge oder Rebase. Beenden Sie es zuerst mit Git, dann committen Sie.</translation>
    </message>
    <message>
        <source>Every column here holds personal data, and such data is not kept in files of the project. Keep the rows of a node that counts or drops it.</source>
        <translation>Jede Spalte enthält hier personenbezogene Daten, und solche Daten werden nicht in Dateien des Projekts behalten. Behalten Sie die Zeilen eines Knotens, der sie zählt oder weglässt.</translation>
    </message>
    <message>
        <source>Expected columns are gone or of another type: {columns}. If that is right, keep the rows again.</source>
        <translation>Erwartete Spalten fehlen oder haben einen anderen Typ: {columns}. Wenn das stimmt, behalten Sie die Zeilen neu.</translation>
    </message>
    <message>
        <source>Git could not {what}: {reason}</source>
        <translation>Git meldet einen Fehler ({what}): {reason}</translation>
    </message>
    <message>
        <source>Git does not know who you are. Tell it once: git config --global user.name &quot;...&quot; and git config --global user.email &quot;...&quot;</source>
        <translation>Git weiß nicht, wer Sie sind. Sagen Sie es ihm einmal: git config --global user.name &quot;...&quot; und git config --global user.email &quot;...&quot;</translation>
    </message>
    <message>
        <source>Nothing changed since the last commit.</source>
        <translation>Seit dem letzten Commit hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The expected rows hold {columns} in clear, which is personal data now. Keep the rows again.</source>
        <translation>Die erwarteten Zeilen enthalten {columns} im Klartext, und das sind jetzt personenbezogene Daten. Behalten Sie die Zeilen neu.</translation>
    </message>
    <message>
        <source>The expected rows in {file} cannot be read. Keep the rows again, or take the file from Git.</source>
        <translation>Die erwarteten Zeilen in {file} sind nicht lesbar. Behalten Sie die Zeilen neu, oder holen Sie die Datei aus Git.</translation>
    </message>
    <message>
        <source>The project lies in no Git working tree.</source>
        <translation>Das Projekt liegt in keinem Git-Arbeitsverzeichnis.</translation>
    </message>
    <message>
        <source>The rows are not as expected: {added} added, {missing} missing, {changed} changed, {same} as before. If they are right, keep them as the expected ones.</source>
        <translation>Die Zeilen sind nicht wie erwartet: {added} dazugekommen, {missing} fehlen, {changed} geändert, {same} wie zuvor. Wenn sie richtig sind, behalten Sie sie als die erwarteten.</translation>
    </message>
    <message>
        <source>The sub-pipeline around this node is no more. Look at the problems again.</source>
        <translation>Die Unterpipeline um diesen Knoten gibt es nicht mehr. Sehen Sie die Probleme noch einmal an.</translation>
    </message>
    <message>
        <source>There are more than {most} rows here, too many for a file of the project. Keep the rows of an aggregate or of a filter.</source>
        <translation>Hier sind mehr als {most} Zeilen, zu viele für eine Datei des Projekts. Behalten Sie die Zeilen einer Aggregation oder eines Filters.</translation>
    </message>
    <message>
        <source>Row {row} of what this node reads: {column} is no {type}. Mend the value where it comes from, or say here what happens to values that do not fit.</source>
        <translation>Zeile {row} von dem, was dieser Knoten liest: {column} ist kein {type}. Beheben Sie den Wert dort, wo er herkommt, oder sagen Sie hier, was mit unpassenden Werten geschieht.</translation>
    </message>
    <message>
        <source>A pattern of blocked values cannot be used.</source>
        <translation>Ein Muster für gesperrte Werte kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Column {column} is there twice. Remove one of them.</source>
        <translation>Die Spalte {column} steht zweimal da. Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>Column {column} is {first} in one table and {second} in another. Change the type of one of them before this node.</source>
        <translation>Die Spalte {column} ist in einer Tabelle {first} und in einer anderen {second}. Ändern Sie vor diesem Knoten den Typ einer der beiden.</translation>
    </message>
    <message>
        <source>Decision {number} does not name two records and whether they are the same person. Take it out, or review the pair again.</source>
        <translation>Entscheidung {number} nennt nicht zwei Datensätze und ob sie dieselbe Person sind. Nehmen Sie sie heraus oder prüfen Sie das Paar noch einmal.</translation>
    </message>
    <message>
        <source>Decisions must be a list. Take them out of the settings.</source>
        <translation>Entscheidungen müssen eine Liste sein. Nehmen Sie sie aus den Einstellungen.</translation>
    </message>
    <message>
        <source>No column says who somebody is. Choose columns to compare and say what they are.</source>
        <translation>Keine Spalte sagt, wer jemand ist. Wählen Sie Spalten zum Vergleichen und sagen Sie, was sie sind.</translation>
    </message>
    <message>
        <source>No identifier is a login: mark the type that people sign in with as unique.</source>
        <translation>Kein Kennzeichen ist eine Anmeldung: Markieren Sie den Typ, mit dem sich Leute anmelden, als eindeutig.</translation>
    </message>
    <message>
        <source>The memory of this machine is not enough for these rows. Filter them first, or choose fewer columns.</source>
        <translation>Der Speicher dieses Rechners reicht für diese Zeilen nicht. Filtern Sie sie vorher oder wählen Sie weniger Spalten.</translation>
    </message>
    <message>
        <source>The node failed ({reason}). This is a defect of the node.</source>
        <translation>Der Knoten ist gescheitert ({reason}). Das ist ein Fehler des Knotens.</translation>
    </message>
    <message>
        <source>The node gave rows for another number of ports than it has. This is a defect of the node.</source>
        <translation>Der Knoten gab Zeilen für eine andere Zahl von Anschlüssen, als er hat. Das ist ein Fehler des Knotens.</translation>
    </message>
    <message>
        <source>The records have a column {column} already, which this node adds. Rename it before.</source>
        <translation>Die Datensätze haben schon eine Spalte {column}, die dieser Knoten hinzufügt. Benennen Sie sie vorher um.</translation>
    </message>
    <message>
        <source>This pattern of blocked values cannot be read: {why}</source>
        <translation>Dieses Muster für gesperrte Werte ist nicht lesbar: {why}</translation>
    </message>
    <message>
        <source>{key} is not the key of an observation.</source>
        <translation>{key} ist nicht der Schlüssel einer Beobachtung.</translation>
    </message>
    <message>
        <source>{node} is computed by Weir itself on whatever engine the pipeline runs, so it has no SQL.</source>
        <translation>{node} wird von Weir selbst berechnet, auf welcher Engine die Pipeline auch läuft, und hat darum kein SQL.</translation>
    </message>
    <message>
        <source>{type} has two rules. Keep one of them.</source>
        <translation>{type} hat zwei Regeln. Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>{type} is unique: a person has one. Leave the limit away, or let a person have several.</source>
        <translation>{type} ist eindeutig: Eine Person hat eines. Lassen Sie die Grenze weg, oder erlauben Sie einer Person mehrere.</translation>
    </message>
    <message>
        <source>A column of the records.</source>
        <translation>Eine Spalte der Datensätze.</translation>
    </message>
    <message>
        <source>At most so many on average: more finds more, and takes longer.</source>
        <translation>Im Mittel höchstens so viele: Mehr findet mehr und dauert länger.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Columns to compare</source>
        <translation>Spalten zum Vergleichen</translation>
    </message>
    <message>
        <source>Comparisons per record</source>
        <translation>Vergleiche je Datensatz</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Geburtstag (Tag)</translation>
    </message>
    <message>
        <source>Decides how values are compared.</source>
        <translation>Bestimmt, wie Werte verglichen werden.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Everybody&apos;s records, wherever they are</source>
        <translation>Die Datensätze aller, wo sie auch sind</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>Finds records of the same person by names, dates and addresses, without a common identifier.</source>
        <translation>Findet Datensätze derselben Person an Namen, Daten und Adressen, ohne gemeinsames Kennzeichen.</translation>
    </message>
    <message>
        <source>Fixes what is drawn by chance while learning. Equal seeds give equal results.</source>
        <translation>Legt fest, was beim Lernen ausgelost wird. Gleiche Startwerte geben gleiche Ergebnisse.</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Freier Text</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Guess from name and values</source>
        <translation>Aus Name und Werten schließen</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>Links between two tables, one to one</source>
        <translation>Verbindungen zwischen zwei Tabellen, eins zu eins</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Match people</source>
        <translation>Personen abgleichen</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Mittlerer Name</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Geburtsmonat</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Number of a person (passport, tax)</source>
        <translation>Nummer einer Person (Pass, Steuer)</translation>
    </message>
    <message>
        <source>One of few words</source>
        <translation>Eines von wenigen Wörtern</translation>
    </message>
    <message>
        <source>Pairs, with the reasons</source>
        <translation>Paare mit den Gründen</translation>
    </message>
    <message>
        <source>People within and across all tables, or links between two tables without duplicates.</source>
        <translation>Personen innerhalb und zwischen allen Tabellen, oder Verbindungen zwischen zwei Tabellen ohne Dubletten.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Probability from which pairs leave through the port Pairs.</source>
        <translation>Wahrscheinlichkeit, ab der Paare durch den Anschluss Paare hinausgehen.</translation>
    </message>
    <message>
        <source>Record id</source>
        <translation>Kennung des Datensatzes</translation>
    </message>
    <message>
        <source>Records with their group</source>
        <translation>Datensätze mit ihrer Gruppe</translation>
    </message>
    <message>
        <source>Show pairs from</source>
        <translation>Paare zeigen ab</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Land oder Region</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>The column that names a record in the pairs; without one, rows are numbered.</source>
        <translation>Die Spalte, die einen Datensatz in den Paaren benennt; ohne sie werden Zeilen gezählt.</translation>
    </message>
    <message>
        <source>Those that say who somebody is. Without any, all columns are looked at.</source>
        <translation>Die, die sagen, wer jemand ist. Ohne Angabe werden alle Spalten angesehen.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>What people said about pairs of records. They always hold, and the weights learn from them.</source>
        <translation>Was Menschen über Paare von Datensätzen gesagt haben. Es gilt immer, und die Gewichte lernen daraus.</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Adresse</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>a fifth shared</source>
        <translation>ein Fünftel gemeinsam</translation>
    </message>
    <message>
        <source>a tenth shared</source>
        <translation>ein Zehntel gemeinsam</translation>
    </message>
    <message>
        <source>a third shared</source>
        <translation>ein Drittel gemeinsam</translation>
    </message>
    <message>
        <source>a word is shared</source>
        <translation>ein Wort gemeinsam</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>all else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>all words of the shorter name</source>
        <translation>alle Wörter des kürzeren Namens</translation>
    </message>
    <message>
        <source>both spelled alike</source>
        <translation>beide ähnlich geschrieben</translation>
    </message>
    <message>
        <source>both spelled alike, swapped</source>
        <translation>beide ähnlich geschrieben, vertauscht</translation>
    </message>
    <message>
        <source>city</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>city and postcode area</source>
        <translation>Ort und Postleitgebiet</translation>
    </message>
    <message>
        <source>city and postcode district</source>
        <translation>Ort und Postbezirk</translation>
    </message>
    <message>
        <source>city spelled alike</source>
        <translation>Ort ähnlich geschrieben</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>Tag und Monat vertauscht</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>family name, given name spelled alike</source>
        <translation>Familienname, Vorname ähnlich geschrieben</translation>
    </message>
    <message>
        <source>family name, no given name</source>
        <translation>Familienname, kein Vorname</translation>
    </message>
    <message>
        <source>family name, short form of the given name</source>
        <translation>Familienname, Kurzform des Vornamens</translation>
    </message>
    <message>
        <source>four fifths shared</source>
        <translation>vier Fünftel gemeinsam</translation>
    </message>
    <message>
        <source>given and family name</source>
        <translation>Vor- und Familienname</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>given name, family name spelled alike</source>
        <translation>Vorname, Familienname ähnlich geschrieben</translation>
    </message>
    <message>
        <source>given name, no family name</source>
        <translation>Vorname, kein Familienname</translation>
    </message>
    <message>
        <source>half shared</source>
        <translation>die Hälfte gemeinsam</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>nearly all shared</source>
        <translation>fast alles gemeinsam</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>one character differs</source>
        <translation>ein Zeichen anders</translation>
    </message>
    <message>
        <source>one digit differs</source>
        <translation>eine Ziffer anders</translation>
    </message>
    <message>
        <source>one part is spelled alike</source>
        <translation>ein Teil ähnlich geschrieben</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Wohnort</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>postcode and city</source>
        <translation>Postleitzahl und Ort</translation>
    </message>
    <message>
        <source>postcode area</source>
        <translation>Postleitgebiet</translation>
    </message>
    <message>
        <source>postcode district</source>
        <translation>Postbezirk</translation>
    </message>
    <message>
        <source>postcode, one character differs</source>
        <translation>Postleitzahl, ein Zeichen anders</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>same 1 January</source>
        <translation>gleich, der 1. Januar</translation>
    </message>
    <message>
        <source>same day and month</source>
        <translation>gleicher Tag und Monat</translation>
    </message>
    <message>
        <source>same last digits</source>
        <translation>gleiche letzte Ziffern</translation>
    </message>
    <message>
        <source>same user part</source>
        <translation>gleicher Teil vor dem @</translation>
    </message>
    <message>
        <source>same year</source>
        <translation>gleiches Jahr</translation>
    </message>
    <message>
        <source>same year and day or month</source>
        <translation>gleiches Jahr und gleicher Tag oder Monat</translation>
    </message>
    <message>
        <source>spelled alike</source>
        <translation>ähnlich geschrieben</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>vertauscht</translation>
    </message>
    <message>
        <source>the whole name</source>
        <translation>der ganze Name</translation>
    </message>
    <message>
        <source>two characters differ</source>
        <translation>zwei Zeichen anders</translation>
    </message>
    <message>
        <source>two digits differ</source>
        <translation>zwei Ziffern anders</translation>
    </message>
    <message>
        <source>two thirds shared</source>
        <translation>zwei Drittel gemeinsam</translation>
    </message>
    <message>
        <source>user part spelled alike</source>
        <translation>Teil vor dem @ ähnlich geschrieben</translation>
    </message>
    <message>
        <source>within 1 %</source>
        <translation>bis 1 % Abstand</translation>
    </message>
    <message>
        <source>within 10 %</source>
        <translation>bis 10 % Abstand</translation>
    </message>
    <message>
        <source>within 3 %</source>
        <translation>bis 3 % Abstand</translation>
    </message>
    <message>
        <source>within 30 %</source>
        <translation>bis 30 % Abstand</translation>
    </message>
    <message>
        <source>within a year</source>
        <translation>bis ein Jahr Abstand</translation>
    </message>
    <message>
        <source>within ten years</source>
        <translation>bis zehn Jahre Abstand</translation>
    </message>
    <message>
        <source>No rows are expected of {node} yet. Keep them first.</source>
        <translation>Von {node} werden noch keine Zeilen erwartet. Behalten Sie erst welche.</translation>
    </message>
    <message>
        <source>Rows are expected of {node}, which this pipeline does not have, so nothing compares them. Bring the node back, or take the file {file} away.</source>
        <translation>Von {node} werden Zeilen erwartet, aber diese Pipeline hat ihn nicht, also vergleicht sie niemand. Bringen Sie den Knoten zurück, oder nehmen Sie die Datei {file} weg.</translation>
    </message>
    <message>
        <source>The row is no longer there or no longer read like this. Run again to see where it stands now.</source>
        <translation>Die Zeile ist nicht mehr da oder wird nicht mehr so gelesen. Führen Sie noch einmal aus, um zu sehen, wo sie jetzt steht.</translation>
    </message>
    <message>
        <source>{column} is none of the columns that are kept. Name rows by one of those.</source>
        <translation>{column} ist keine der behaltenen Spalten. Benennen Sie Zeilen nach einer von diesen.</translation>
    </message>
    <message>
        <source>This program has no engine duckdb, which keeps the rows that this node reads and gives.</source>
        <translation>Diesem Programm fehlt die Engine duckdb, die die Zeilen hält, die dieser Knoten liest und ausgibt.</translation>
    </message>
    <message>
        <source>A run stops here when a larger part of the rows cannot be read. Empty: any part.</source>
        <translation>Ein Lauf hält hier an, wenn ein größerer Teil der Zeilen nicht gelesen werden kann. Leer: jeder Teil.</translation>
    </message>
    <message>
        <source>A run stops here when more rows cannot be read. Empty: any number.</source>
        <translation>Ein Lauf hält hier an, wenn mehr Zeilen nicht gelesen werden können. Leer: beliebig viele.</translation>
    </message>
    <message numerus="yes">
        <source>Links one to one need two tables, and {count} {count:is|are} connected. Connect two, or look for everybody&apos;s records.</source>
        <translation>
            <numerusform>Eins zu eins verknüpfen braucht zwei Tabellen, und {count} ist verbunden. Verbinden Sie zwei, oder suchen Sie die Datensätze aller.</numerusform>
            <numerusform>Eins zu eins verknüpfen braucht zwei Tabellen, und {count} sind verbunden. Verbinden Sie zwei, oder suchen Sie die Datensätze aller.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected rows, at most</source>
        <translation>Abgewiesene Zeilen, höchstens</translation>
    </message>
    <message>
        <source>Rejected rows, at most in %</source>
        <translation>Abgewiesene Zeilen, höchstens in %</translation>
    </message>
    <message>
        <source>The condition of the breakpoint here cannot be read: {reason}</source>
        <translation>Die Bedingung des Haltepunkts hier kann nicht gelesen werden: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>The pattern has {count} {count:group|groups} in brackets; there is no group {group}.</source>
        <translation>
            <numerusform>Das Muster hat {count} Gruppe in Klammern; eine Gruppe {group} gibt es nicht.</numerusform>
            <numerusform>Das Muster hat {count} Gruppen in Klammern; eine Gruppe {group} gibt es nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store is wrong: {what} ({count}). Restore a backup.</source>
        <translation>Der Speicher stimmt nicht: {what} ({count}). Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This program has no engine duckdb, which reads the results of runs.</source>
        <translation>Diesem Programm fehlt die Engine duckdb, die die Ergebnisse von Läufen liest.</translation>
    </message>
    <message numerus="yes">
        <source>Types are decided from {rows} {rows:row|rows}. Later rows that do not fit are rejected.</source>
        <translation>
            <numerusform>Die Typen sind nach {rows} Zeile entschieden. Spätere Zeilen, die nicht passen, werden abgewiesen.</numerusform>
            <numerusform>Die Typen sind nach {rows} Zeilen entschieden. Spätere Zeilen, die nicht passen, werden abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>any part</source>
        <translation>jeder Teil</translation>
    </message>
    <message>
        <source>{column} is no column that both results have. Name rows by another.</source>
        <translation>{column} ist keine Spalte, die beide Ergebnisse haben. Benennen Sie Zeilen nach einer anderen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:day|days}</source>
        <translation>
            <numerusform>{count} Tag</numerusform>
            <numerusform>{count} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:hour|hours}</source>
        <translation>
            <numerusform>{count} Stunde</numerusform>
            <numerusform>{count} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:key stands|keys stand} in several rows of the right input, so left rows are repeated. Deduplicate the right input by its key, or expect any number of matches.</source>
        <translation>
            <numerusform>{count} Schlüssel steht in mehreren Zeilen der rechten Eingabe, daher wiederholen sich linke Zeilen. Entfernen Sie rechts die Dubletten nach dem Schlüssel, oder erwarten Sie beliebig viele Treffer.</numerusform>
            <numerusform>{count} Schlüssel stehen in mehreren Zeilen der rechten Eingabe, daher wiederholen sich linke Zeilen. Entfernen Sie rechts die Dubletten nach dem Schlüssel, oder erwarten Sie beliebig viele Treffer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:line|lines} at the top {count:is|are} no part of the table and left out.</source>
        <translation>
            <numerusform>{count} Zeile am Anfang gehört nicht zur Tabelle und wird ausgelassen.</numerusform>
            <numerusform>{count} Zeilen am Anfang gehören nicht zur Tabelle und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:minute|minutes}</source>
        <translation>
            <numerusform>{count} Minute</numerusform>
            <numerusform>{count} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row|rows}</source>
        <translation>
            <numerusform>{count} Zeile</numerusform>
            <numerusform>{count} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row|rows} of {rows} could not be read, and {limit} may be. Look at the rejected rows, mend the data or the columns, or allow more.</source>
        <translation>
            <numerusform>{count} Zeile von {rows} konnte nicht gelesen werden, und {limit} dürfen es sein. Sehen Sie die abgewiesenen Zeilen an, bessern Sie die Daten oder die Spalten nach, oder erlauben Sie mehr.</numerusform>
            <numerusform>{count} Zeilen von {rows} konnten nicht gelesen werden, und {limit} dürfen es sein. Sehen Sie die abgewiesenen Zeilen an, bessern Sie die Daten oder die Spalten nach, oder erlauben Sie mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row|rows} of {rows} could not be read, which is more than {limit} %. Look at the rejected rows, mend the data or the columns, or allow more.</source>
        <translation>
            <numerusform>{count} Zeile von {rows} konnte nicht gelesen werden, das sind mehr als {limit} %. Sehen Sie die abgewiesenen Zeilen an, bessern Sie die Daten oder die Spalten nach, oder erlauben Sie mehr.</numerusform>
            <numerusform>{count} Zeilen von {rows} konnten nicht gelesen werden, das sind mehr als {limit} %. Sehen Sie die abgewiesenen Zeilen an, bessern Sie die Daten oder die Spalten nach, oder erlauben Sie mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:time|times}</source>
        <translation>
            <numerusform>{count} Mal</numerusform>
            <numerusform>{count} Mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:value|values} of {column} could not be read and {count:was|were} emptied.</source>
        <translation>
            <numerusform>{count} Wert von {column} konnte nicht gelesen werden und wurde geleert.</numerusform>
            <numerusform>{count} Werte von {column} konnten nicht gelesen werden und wurden geleert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:value|values} of {column} could not be read as {type} and {count:was|were} emptied.</source>
        <translation>
            <numerusform>{count} Wert von {column} konnte nicht als {type} gelesen werden und wurde geleert.</numerusform>
            <numerusform>{count} Werte von {column} konnten nicht als {type} gelesen werden und wurden geleert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:week|weeks}</source>
        <translation>
            <numerusform>{count} Woche</numerusform>
            <numerusform>{count} Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} ({count} {count:error|errors} in all; weir validate lists them.)</source>
        <translation>
            <numerusform>{first} (insgesamt {count} Fehler; weir validate listet sie.)</numerusform>
            <numerusform>{first} (insgesamt {count} Fehler; weir validate listet sie.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and {count} {count:more|more}</source>
        <translation>
            <numerusform>{names} und {count} weiterer</numerusform>
            <numerusform>{names} und {count} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} {names:input is|inputs are} named but {wires} {wires:is|are} wired. Remove names or add wires.</source>
        <translation>
            <numerusform>{names} Eingabe ist benannt, aber verbunden: {wires}. Entfernen Sie Namen, oder ziehen Sie Verbindungen.</numerusform>
            <numerusform>{names} Eingaben sind benannt, aber verbunden: {wires}. Entfernen Sie Namen, oder ziehen Sie Verbindungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} works on people, but this wire carries rows. Put a Resolve identities node between.</source>
        <translation>{title} arbeitet mit Personen, diese Verbindung führt aber Zeilen. Setzen Sie einen Knoten „Identitäten auflösen“ dazwischen.</translation>
    </message>
    <message numerus="yes">
        <source>{wires} {wires:table is|tables are} connected, but {mapped} {mapped:is|are} mapped. Map each one, in the order of the wires.</source>
        <translation>
            <numerusform>{wires} Tabelle ist verbunden, zugeordnet aber {mapped}. Ordnen Sie jede zu, in der Reihenfolge der Verbindungen.</numerusform>
            <numerusform>{wires} Tabellen sind verbunden, zugeordnet aber {mapped}. Ordnen Sie jede zu, in der Reihenfolge der Verbindungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {column} is {type}; a country must be text.</source>
        <translation>Die Spalte {column} ist {type}; ein Land muss Text sein.</translation>
    </message>
    <message>
        <source>Its cells look like hashed passwords or tokens.</source>
        <translation>Ihre Zellen sehen aus wie gehashte Passwörter oder Token.</translation>
    </message>
    <message>
        <source>Likely links need a mode that makes people one, and in {mode} nobody is merged. Choose another mode, or take this input away.</source>
        <translation>Wahrscheinliche Verknüpfungen brauchen einen Modus, der Personen zusammenführt, und in {mode} wird niemand zusammengeführt. Wählen Sie einen anderen Modus, oder nehmen Sie diesen Eingang weg.</translation>
    </message>
    <message>
        <source>No other input gives people an identifier of the type {type}: these links reach nobody.</source>
        <translation>Kein anderer Eingang gibt Personen einen Identifikator vom Typ {type}: diese Verknüpfungen erreichen niemanden.</translation>
    </message>
    <message>
        <source>Say which source comes first for {trait}.</source>
        <translation>Sagen Sie, welche Quelle für {trait} zuerst kommt.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; a confidence must be a number from 0 to 1. Cast it first.</source>
        <translation>Die Spalte {column} ist {type}; eine Sicherheit muss eine Zahl von 0 bis 1 sein. Wandeln Sie sie vorher um.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; a country must be text.</source>
        <translation>Die Spalte {column} ist {type}; ein Land muss Text sein.</translation>
    </message>
    <message>
        <source>The order of sources for {trait} names {source}, but no input has this source.</source>
        <translation>Die Reihenfolge der Quellen für {trait} nennt {source}, aber kein Eingang hat diese Quelle.</translation>
    </message>
    <message>
        <source>The rows of this input are links between two people. Identifiers, traits, an event and consent of one person cannot come from them: use another input.</source>
        <translation>Die Zeilen dieses Eingangs sind Verknüpfungen zwischen zwei Personen. Identifikatoren, Merkmale, ein Ereignis und Einwilligungen einer Person können nicht daraus kommen: nehmen Sie einen anderen Eingang.</translation>
    </message>
    <message>
        <source>The trait {trait} is {type}; only of texts can the longest stand. Choose another rule.</source>
        <translation>Das Merkmal {trait} ist {type}; nur von Texten kann der längste gelten. Wählen Sie eine andere Regel.</translation>
    </message>
    <message>
        <source>There is a rule for the trait {trait}, but no input has it.</source>
        <translation>Es gibt eine Regel für das Merkmal {trait}, aber kein Eingang hat es.</translation>
    </message>
    <message>
        <source>This link lacks one of its two ends, or its confidence is not from 0 to 1.</source>
        <translation>Dieser Verknüpfung fehlt eines ihrer beiden Enden oder eine Sicherheit von 0 bis 1.</translation>
    </message>
    <message>
        <source>a secret of a person</source>
        <translation>ein Geheimnis einer Person</translation>
    </message>
    <message>
        <source>Region from column</source>
        <translation>Region aus Spalte</translation>
    </message>
    <message>
        <source>The country of the row, in any spelling. Where it says none, the region counts.</source>
        <translation>Das Land der Zeile, in beliebiger Schreibweise. Wo sie keines nennt, zählt die Region.</translation>
    </message>
    <message>
        <source>Rows before this are pinned, so nothing is planned for publishing. Unpin them and run again.</source>
        <translation>Zeilen davor sind angeheftet, daher wird keine Veröffentlichung geplant. Lösen Sie sie, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>The pinned rows have other columns than this node gives now, so they were not used. Pin them again.</source>
        <translation>Die angehefteten Zeilen haben andere Spalten, als dieser Knoten jetzt liefert, und wurden daher nicht verwendet. Heften Sie sie neu an.</translation>
    </message>
    <message>
        <source>Pinned rows were used; what is before them did not run for them.</source>
        <translation>Angeheftete Zeilen wurden verwendet; was davor liegt, lief für sie nicht.</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:decision is|decisions are} about records that are no longer there.</source>
        <translation>
            <numerusform>{count} Entscheidung betrifft Datensätze, die es nicht mehr gibt.</numerusform>
            <numerusform>{count} Entscheidungen betreffen Datensätze, die es nicht mehr gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:decision says|decisions say} that records are one person although others keep them apart. These keep them apart. Review the pairs again.</source>
        <translation>
            <numerusform>{count} Entscheidung sagt, dass Datensätze eine Person sind, obwohl andere sie auseinanderhalten. Diese halten sie auseinander. Prüfen Sie die Paare noch einmal.</numerusform>
            <numerusform>{count} Entscheidungen sagen, dass Datensätze eine Person sind, obwohl andere sie auseinanderhalten. Diese halten sie auseinander. Prüfen Sie die Paare noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is left in the audience: this would remove the one person at the destination.</source>
        <translation>In der Zielgruppe ist niemand mehr: dies würde die eine Person am Ziel entfernen.</translation>
    </message>
    <message>
        <source>Nobody is left in the audience: this would remove all {count} people from the destination.</source>
        <translation>In der Zielgruppe ist niemand mehr: dies würde alle {count} Personen vom Ziel entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>This would remove {removed} of {count} {count:person|people}, more than {limit} %.</source>
        <translation>
            <numerusform>Dies würde {removed} von {count} Person entfernen, mehr als {limit} %.</numerusform>
            <numerusform>Dies würde {removed} von {count} Personen entfernen, mehr als {limit} %.</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data is sent to this destination for the first time: {names}.</source>
        <translation>Personenbezogene Daten gehen zum ersten Mal an dieses Ziel: {names}.</translation>
    </message>
    <message>
        <source>A plan of computed traits is no list.</source>
        <translation>Ein Plan berechneter Merkmale ist keine Liste.</translation>
    </message>
    <message>
        <source>A streak counts days or weeks. Choose one of them.</source>
        <translation>Eine Serie zählt Tage oder Wochen. Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>Addresses: everybody at one address</source>
        <translation>Adressen: alle an einer Adresse</translation>
    </message>
    <message>
        <source>All different {property} of {events}</source>
        <translation>Alle verschiedenen {property} von {events}</translation>
    </message>
    <message>
        <source>Average {property} of {events}</source>
        <translation>Durchschnitt von {property} bei {events}</translation>
    </message>
    <message>
        <source>Blocked value</source>
        <translation>Gesperrter Wert</translation>
    </message>
    <message>
        <source>Both a table and a query are set. Remove one of them.</source>
        <translation>Tabelle und Abfrage sind beide gesetzt. Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>Choose a table, or write a query.</source>
        <translation>Wählen Sie eine Tabelle, oder schreiben Sie eine Abfrage.</translation>
    </message>
    <message>
        <source>Computed traits</source>
        <translation>Berechnete Merkmale</translation>
    </message>
    <message>
        <source>Computed traits are a list. Add them in the form, or mend the file.</source>
        <translation>Berechnete Merkmale sind eine Liste. Fügen Sie sie im Formular hinzu, oder berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>Computes traits of people from their events: counts, sums, favourites, time since, streaks.</source>
        <translation>Berechnet Merkmale von Personen aus ihren Ereignissen: Anzahlen, Summen, Vorlieben, Zeit seither, Serien.</translation>
    </message>
    <message>
        <source>Could be of several people</source>
        <translation>Könnte von mehreren Personen sein</translation>
    </message>
    <message>
        <source>Days in a row, up to now, with {events}</source>
        <translation>Tage in Folge bis jetzt mit {events}</translation>
    </message>
    <message>
        <source>First {property} of {events}</source>
        <translation>Erster Wert von {property} bei {events}</translation>
    </message>
    <message>
        <source>Group into</source>
        <translation>Zusammenfassen zu</translation>
    </message>
    <message>
        <source>Households: one family name, one address</source>
        <translation>Haushalte: ein Familienname, eine Adresse</translation>
    </message>
    <message>
        <source>It is not known yet which people come in. Connect the node, and mend what is before it.</source>
        <translation>Noch ist nicht bekannt, welche Personen hereinkommen. Verbinden Sie den Knoten, und beheben Sie, was vor ihm fehlt.</translation>
    </message>
    <message>
        <source>Kept apart by a decision</source>
        <translation>Durch eine Entscheidung auseinandergehalten</translation>
    </message>
    <message>
        <source>Largest {property} of {events}</source>
        <translation>Größter Wert von {property} bei {events}</translation>
    </message>
    <message>
        <source>Last {property} of {events}</source>
        <translation>Letzter Wert von {property} bei {events}</translation>
    </message>
    <message>
        <source>Least frequent {property} of {events}</source>
        <translation>Seltenster Wert von {property} bei {events}</translation>
    </message>
    <message>
        <source>Median {property} of {events}</source>
        <translation>Median von {property} bei {events}</translation>
    </message>
    <message>
        <source>Merged too often</source>
        <translation>Zu oft zusammengeführt</translation>
    </message>
    <message>
        <source>Most days in a row with {events}</source>
        <translation>Meiste Tage in Folge mit {events}</translation>
    </message>
    <message>
        <source>Most frequent {property} of {events}</source>
        <translation>Häufigster Wert von {property} bei {events}</translation>
    </message>
    <message numerus="yes">
        <source>Most frequent {property} of {events}, from {count} {count:time|times} on</source>
        <translation>
            <numerusform>Häufigster Wert von {property} bei {events}, ab {count}-mal</numerusform>
            <numerusform>Häufigster Wert von {property} bei {events}, ab {count}-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Most weeks in a row with {events}</source>
        <translation>Meiste Wochen in Folge mit {events}</translation>
    </message>
    <message>
        <source>No identifier left</source>
        <translation>Kein Identifikator übrig</translation>
    </message>
    <message>
        <source>No trait is computed here yet. Add one, or remove the node.</source>
        <translation>Hier wird noch kein Merkmal berechnet. Fügen Sie eines hinzu, oder entfernen Sie den Knoten.</translation>
    </message>
    <message>
        <source>Number of different {property} of {events}</source>
        <translation>Anzahl verschiedener {property} von {events}</translation>
    </message>
    <message>
        <source>Number of {events}</source>
        <translation>Anzahl von {events}</translation>
    </message>
    <message>
        <source>People, or those who live together.</source>
        <translation>Personen, oder wer zusammen wohnt.</translation>
    </message>
    <message>
        <source>Probability from which records belong together, between 0 and 1.</source>
        <translation>Wahrscheinlichkeit, ab der Datensätze zusammengehören, zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Quintile of frequency of {events}</source>
        <translation>Quintil der Häufigkeit von {events}</translation>
    </message>
    <message>
        <source>Quintile of recency of {events}</source>
        <translation>Quintil der Aktualität von {events}</translation>
    </message>
    <message>
        <source>Quintile of the sum of {property} of {events}</source>
        <translation>Quintil der Summe von {property} bei {events}</translation>
    </message>
    <message>
        <source>Quintiles of recency, frequency and {property} of {events}</source>
        <translation>Quintile von Aktualität, Häufigkeit und {property} bei {events}</translation>
    </message>
    <message>
        <source>Same from</source>
        <translation>Gleich ab</translation>
    </message>
    <message>
        <source>Say of which type the values of {trait} are.</source>
        <translation>Sagen Sie, von welchem Typ die Werte von {trait} sind.</translation>
    </message>
    <message>
        <source>Smallest {property} of {events}</source>
        <translation>Kleinster Wert von {property} bei {events}</translation>
    </message>
    <message>
        <source>Sum of {property} over {events}</source>
        <translation>Summe von {property} über {events}</translation>
    </message>
    <message>
        <source>The first {most} different {property} of {events}</source>
        <translation>Die ersten {most} verschiedenen {property} von {events}</translation>
    </message>
    <message>
        <source>The formula of the computed trait {trait} cannot be computed for everybody.</source>
        <translation>Die Formel des berechneten Merkmals {trait} lässt sich nicht für alle berechnen.</translation>
    </message>
    <message>
        <source>The nodes {node} and {other} both compute the trait {trait}. Give one of the traits another name, or remove it.</source>
        <translation>Die Knoten {node} und {other} berechnen beide das Merkmal {trait}. Geben Sie einem der Merkmale einen anderen Namen, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>The people that come in already have a trait {trait}. Give the computed trait another name.</source>
        <translation>Die hereinkommenden Personen haben schon ein Merkmal {trait}. Geben Sie dem berechneten Merkmal einen anderen Namen.</translation>
    </message>
    <message>
        <source>The query of the trait {trait} cannot run. It gives person and value, over the tables people and events.</source>
        <translation>Die Abfrage des Merkmals {trait} kann nicht laufen. Sie liefert person und value, über die Tabellen people und events.</translation>
    </message>
    <message>
        <source>The store has nobody with this id. Copy the id from the person&apos;s page.</source>
        <translation>Der Speicher hat niemanden mit dieser ID. Kopieren Sie die ID von der Seite der Person.</translation>
    </message>
    <message>
        <source>The sum of {property} in the computed trait {trait} is larger than its type can hold. Read the property as a number.</source>
        <translation>Die Summe von {property} im berechneten Merkmal {trait} ist größer, als ihr Typ fasst. Lesen Sie die Eigenschaft als Zahl.</translation>
    </message>
    <message>
        <source>The trait &apos;{trait}&apos; is told by the source &apos;{source}&apos; as well. Give the computed trait another name.</source>
        <translation>Das Merkmal „{trait}“ kommt auch von der Quelle „{source}“. Geben Sie dem berechneten Merkmal einen anderen Namen.</translation>
    </message>
    <message>
        <source>The trait {trait} is a SQL query, and this program has no DuckDB to run it.</source>
        <translation>Das Merkmal {trait} ist eine SQL-Abfrage, und dieses Programm hat kein DuckDB, das sie ausführt.</translation>
    </message>
    <message>
        <source>The value that a SQL query gives for each person.</source>
        <translation>Der Wert, den eine SQL-Abfrage für jede Person liefert.</translation>
    </message>
    <message>
        <source>This trait is not complete yet. Fill in what is missing.</source>
        <translation>Dieses Merkmal ist noch nicht vollständig. Ergänzen Sie, was fehlt.</translation>
    </message>
    <message>
        <source>Time of the first {events}</source>
        <translation>Zeit des ersten {events}</translation>
    </message>
    <message>
        <source>Time of the last {events}</source>
        <translation>Zeit des letzten {events}</translation>
    </message>
    <message>
        <source>Too many identifiers</source>
        <translation>Zu viele Identifikatoren</translation>
    </message>
    <message>
        <source>Too many values</source>
        <translation>Zu viele Werte</translation>
    </message>
    <message>
        <source>Too many values of {type}</source>
        <translation>Zu viele Werte von {type}</translation>
    </message>
    <message>
        <source>Too many values of {type} within the window</source>
        <translation>Zu viele Werte von {type} im Zeitfenster</translation>
    </message>
    <message>
        <source>Too many values within the window</source>
        <translation>Zu viele Werte im Zeitfenster</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Two computed traits are named {trait}. Give one another name.</source>
        <translation>Zwei berechnete Merkmale heißen {trait}. Geben Sie einem einen anderen Namen.</translation>
    </message>
    <message>
        <source>Values cannot be read as {type} here. Read them as text.</source>
        <translation>Werte sind hier nicht als {type} lesbar. Lesen Sie sie als Text.</translation>
    </message>
    <message>
        <source>Weak identifier</source>
        <translation>Schwacher Identifikator</translation>
    </message>
    <message>
        <source>Weeks in a row, up to now, with {events}</source>
        <translation>Wochen in Folge bis jetzt mit {events}</translation>
    </message>
    <message>
        <source>What is computed for each person.</source>
        <translation>Was für jede Person berechnet wird.</translation>
    </message>
    <message>
        <source>Whole days since the first {events}</source>
        <translation>Ganze Tage seit dem ersten {events}</translation>
    </message>
    <message>
        <source>Whole days since the last {events}</source>
        <translation>Ganze Tage seit dem letzten {events}</translation>
    </message>
    <message>
        <source>Whole hours since the first {events}</source>
        <translation>Ganze Stunden seit dem ersten {events}</translation>
    </message>
    <message>
        <source>Whole hours since the last {events}</source>
        <translation>Ganze Stunden seit dem letzten {events}</translation>
    </message>
    <message>
        <source>Whole minutes since the first {events}</source>
        <translation>Ganze Minuten seit dem ersten {events}</translation>
    </message>
    <message>
        <source>Whole minutes since the last {events}</source>
        <translation>Ganze Minuten seit dem letzten {events}</translation>
    </message>
    <message>
        <source>Whole weeks since the first {events}</source>
        <translation>Ganze Wochen seit dem ersten {events}</translation>
    </message>
    <message>
        <source>Whole weeks since the last {events}</source>
        <translation>Ganze Wochen seit dem letzten {events}</translation>
    </message>
    <message>
        <source>{comparison} compares by conditions of a model from elsewhere, which are known for the records of the table alone. Match all records by that model instead.</source>
        <translation>{comparison} vergleicht nach Bedingungen eines fremden Modells, die nur für die Datensätze der Tabelle bekannt sind. Gleichen Sie stattdessen alle Datensätze nach diesem Modell ab.</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:event counts|events count} for {trait}, but {count:its value|their values} cannot be read in the type of the property. {count:It is|They are} left out.</source>
        <translation>
            <numerusform>{count} Ereignis zählt für {trait}, aber sein Wert ist im Typ der Eigenschaft nicht lesbar. Es wird ausgelassen.</numerusform>
            <numerusform>{count} Ereignisse zählen für {trait}, aber ihre Werte sind im Typ der Eigenschaft nicht lesbar. Sie werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{percent}% of {events} have at most this {property}</source>
        <translation>{percent} % von {events} haben höchstens diesen Wert von {property}</translation>
    </message>
    <message>
        <source>{trait} is computed from itself, over the traits that it reads. Change one of the formulas.</source>
        <translation>{trait} wird aus sich selbst berechnet, über die Merkmale, die es liest. Ändern Sie eine der Formeln.</translation>
    </message>
    <message>
        <source>{trait} needs a property of the event. Choose the one whose values count.</source>
        <translation>{trait} braucht eine Eigenschaft des Ereignisses. Wählen Sie die, deren Werte zählen.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>Formula over other traits</source>
        <translation>Formel über andere Merkmale</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Least frequent value</source>
        <translation>Seltenster Wert</translation>
    </message>
    <message>
        <source>List of different values</source>
        <translation>Liste verschiedener Werte</translation>
    </message>
    <message>
        <source>Most frequent value</source>
        <translation>Häufigster Wert</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Anzahl der Ereignisse</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Recency, frequency and amount (RFM)</source>
        <translation>Aktualität, Häufigkeit und Betrag (RFM)</translation>
    </message>
    <message>
        <source>SQL query</source>
        <translation>SQL-Abfrage</translation>
    </message>
    <message>
        <source>Smallest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Time of the first event</source>
        <translation>Zeit des ersten Ereignisses</translation>
    </message>
    <message>
        <source>Time of the last event</source>
        <translation>Zeit des letzten Ereignisses</translation>
    </message>
    <message>
        <source>Time since the first event</source>
        <translation>Zeit seit dem ersten Ereignis</translation>
    </message>
    <message>
        <source>Time since the last event</source>
        <translation>Zeit seit dem letzten Ereignis</translation>
    </message>
    <message>
        <source>A time limit can only be extended while it runs. The request {request} was due on {due}.</source>
        <translation>Eine Frist lässt sich nur verlängern, solange sie läuft. Die Anfrage {request} war bis {due} zu beantworten.</translation>
    </message>
    <message>
        <source>A time limit says how many days or months: {&quot;days&quot;: 45}.</source>
        <translation>Eine Frist nennt Tage oder Monate: {&quot;days&quot;: 45}.</translation>
    </message>
    <message>
        <source>A value that more records carry links nobody, such as a test address. 0 is no limit.</source>
        <translation>Ein Wert, den mehr Datensätze tragen, verbindet niemanden, etwa eine Testadresse. 0 heißt ohne Grenze.</translation>
    </message>
    <message>
        <source>Active by</source>
        <translation>Aktiv durch</translation>
    </message>
    <message>
        <source>Active in the last days</source>
        <translation>Aktiv in den letzten Tagen</translation>
    </message>
    <message>
        <source>An objection names the purposes that are to stop. To stop everything, restrict all use.</source>
        <translation>Ein Widerspruch nennt die Zwecke, die aufhören sollen. Soll alles aufhören, schränken Sie jede Verwendung ein.</translation>
    </message>
    <message>
        <source>Choose at least one column that identifies people.</source>
        <translation>Wählen Sie mindestens eine Spalte, die Personen identifiziert.</translation>
    </message>
    <message>
        <source>Columns of one type link with each other, such as two phone columns. Empty is the name of the column.</source>
        <translation>Spalten eines Typs verbinden miteinander, etwa zwei Telefonspalten. Leer: der Name der Spalte.</translation>
    </message>
    <message>
        <source>Columns whose values belong to one person only, cleaned before.</source>
        <translation>Spalten, deren Werte nur zu einer Person gehören, vorher bereinigt.</translation>
    </message>
    <message>
        <source>Conditions on properties of the event. All must hold.</source>
        <translation>Bedingungen an Eigenschaften des Ereignisses. Alle müssen gelten.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>How far the prediction looks ahead. Three times as many days of events are needed.</source>
        <translation>Wie weit die Vorhersage reicht. Gebraucht werden Ereignisse von dreimal so vielen Tagen.</translation>
    </message>
    <message>
        <source>How likely people who did {active} in the last {activeDays} are not to do {events} in the next {days}.</source>
        <translation>Wie wahrscheinlich Personen, die in den letzten {activeDays} {active} taten, in den nächsten {days} nicht {events} tun.</translation>
    </message>
    <message>
        <source>How likely people who did {active} in the last {activeDays} are to do {events} in the next {days}.</source>
        <translation>Wie wahrscheinlich Personen, die in den letzten {activeDays} {active} taten, in den nächsten {days} {events} tun.</translation>
    </message>
    <message>
        <source>How likely people who were active in the last {activeDays} are not to do {events} in the next {days}.</source>
        <translation>Wie wahrscheinlich Personen, die in den letzten {activeDays} aktiv waren, in den nächsten {days} nicht {events} tun.</translation>
    </message>
    <message>
        <source>How likely people who were active in the last {activeDays} are to do {events} in the next {days}.</source>
        <translation>Wie wahrscheinlich Personen, die in den letzten {activeDays} aktiv waren, in den nächsten {days} {events} tun.</translation>
    </message>
    <message>
        <source>How the property is compared.</source>
        <translation>Wie die Eigenschaft verglichen wird.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifikatoren</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Joins records that share an identifier, directly or through others, into people.</source>
        <translation>Verbindet Datensätze, die einen Identifikator teilen, unmittelbar oder über andere, zu Personen.</translation>
    </message>
    <message>
        <source>Jurisdictions are an object: {&quot;GDPR&quot;: {&quot;answer&quot;: {&quot;months&quot;: 1}}}.</source>
        <translation>Rechtsordnungen sind ein Objekt: {&quot;GDPR&quot;: {&quot;answer&quot;: {&quot;months&quot;: 1}}}.</translation>
    </message>
    <message numerus="yes">
        <source>Last {event} {count} {count:day|days} ago</source>
        <translation>
            <numerusform>{event} zuletzt vor {count} Tag</numerusform>
            <numerusform>{event} zuletzt vor {count} Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Most records per value</source>
        <translation>Höchstens Datensätze je Wert</translation>
    </message>
    <message>
        <source>Name at most {most} events and traits to learn from.</source>
        <translation>Nennen Sie höchstens {most} Ereignisse und Merkmale, aus denen gelernt wird.</translation>
    </message>
    <message>
        <source>Names of events and traits. Empty: chosen automatically, without sensitive ones.</source>
        <translation>Namen von Ereignissen und Merkmalen. Leer: selbst gewählt, ohne empfindliche.</translation>
    </message>
    <message>
        <source>No input records consent for {purpose}, so nobody is learnt from or scored.</source>
        <translation>Keine Eingabe hält Einwilligungen zu {purpose} fest, also wird aus niemandem gelernt und niemand bewertet.</translation>
    </message>
    <message>
        <source>No {event} in the last {days} days</source>
        <translation>Kein {event} in den letzten {days} Tagen</translation>
    </message>
    <message>
        <source>No {event} in the last {most} days</source>
        <translation>Kein {event} in den letzten {most} Tagen</translation>
    </message>
    <message>
        <source>Nobody in the store has this identifier or profile id. Write it as the store has it: an e-mail address in lower case, a phone number with its country code.</source>
        <translation>Niemand im Speicher hat diesen Identifikator oder diese Profil-ID. Schreiben Sie ihn wie im Speicher: eine E-Mail-Adresse klein, eine Telefonnummer mit Ländervorwahl.</translation>
    </message>
    <message>
        <source>Nobody who has agreed to {purpose} has done anything yet, so {prediction} has nothing to learn from. Check the consent of the people that come in.</source>
        <translation>Wer {purpose} zugestimmt hat, hat noch nichts getan, also kann {prediction} aus nichts lernen. Prüfen Sie die Einwilligung der Personen, die hereinkommen.</translation>
    </message>
    <message>
        <source>Not for automated decisions</source>
        <translation>Nicht für automatisierte Entscheidungen</translation>
    </message>
    <message>
        <source>Nothing has been deleted for the request {request} yet. Make a plan and apply it.</source>
        <translation>Für die Anfrage {request} ist noch nichts gelöscht. Machen Sie einen Plan und wenden Sie ihn an.</translation>
    </message>
    <message>
        <source>Of the event.</source>
        <translation>Des Ereignisses.</translation>
    </message>
    <message>
        <source>Of the trait with the score; a second trait has the percentile.</source>
        <translation>Des Merkmals mit dem Wert; ein zweites Merkmal hat das Perzentil.</translation>
    </message>
    <message>
        <source>Off: predicts that they do not, such as that customers leave.</source>
        <translation>Aus: sagt vorher, dass sie es nicht tun, etwa dass Kunden gehen.</translation>
    </message>
    <message>
        <source>Only people who agreed to it are learnt from and scored. Unknown means no.</source>
        <translation>Nur aus Personen, die dem zugestimmt haben, wird gelernt, und nur sie werden bewertet. Unbekannt heißt nein.</translation>
    </message>
    <message>
        <source>Only people with an event in that time are learnt from and scored.</source>
        <translation>Nur aus Personen mit einem Ereignis in dieser Zeit wird gelernt, und nur sie werden bewertet.</translation>
    </message>
    <message>
        <source>Order Completed</source>
        <translation>Order Completed</translation>
    </message>
    <message>
        <source>People have a trait {name} already. Give the prediction another name.</source>
        <translation>Personen haben schon ein Merkmal {name}. Geben Sie der Vorhersage einen anderen Namen.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Predicts how likely people are to do something, learnt on this machine and explained.</source>
        <translation>Sagt vorher, wie wahrscheinlich Personen etwas tun; gelernt auf diesem Rechner und erklärt.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Records with an equal value here are one person.</source>
        <translation>Datensätze mit gleichem Wert hier sind eine Person.</translation>
    </message>
    <message>
        <source>Records with their person</source>
        <translation>Datensätze mit ihrer Person</translation>
    </message>
    <message>
        <source>Say how many percent: a number above 0, at most 100.</source>
        <translation>Sagen Sie, wie viel Prozent: eine Zahl über 0, höchstens 100.</translation>
    </message>
    <message>
        <source>Stitch records</source>
        <translation>Datensätze verbinden</translation>
    </message>
    <message>
        <source>The column that names each record. The smallest id of a person&apos;s records names the person.</source>
        <translation>Die Spalte, die jeden Datensatz benennt. Die kleinste Kennung unter den Datensätzen einer Person benennt die Person.</translation>
    </message>
    <message>
        <source>The event that makes people active. Empty: any.</source>
        <translation>Das Ereignis, das Personen aktiv macht. Leer: jedes.</translation>
    </message>
    <message>
        <source>The kept model of a prediction cannot be read. Run the pipeline again.</source>
        <translation>Das aufbewahrte Modell einer Vorhersage ist nicht lesbar. Führen Sie die Pipeline noch einmal aus.</translation>
    </message>
    <message>
        <source>The model cannot be used: {what}. Save it again from a match.</source>
        <translation>Das Modell ist nicht brauchbar: {what}. Sichern Sie es aus einem Abgleich noch einmal.</translation>
    </message>
    <message>
        <source>The model is of a newer Weir (form {version}). Update Weir, or save the model again here.</source>
        <translation>Das Modell ist von einem neueren Weir (Form {version}). Aktualisieren Sie Weir, oder sichern Sie das Modell hier noch einmal.</translation>
    </message>
    <message>
        <source>The model was learned for {entity}. Choose the same under Group into, or take another model.</source>
        <translation>Das Modell wurde für {entity} gelernt. Wählen Sie dasselbe unter „Zusammenfassen zu“, oder nehmen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The nodes {node} and {other} both predict {prediction}. Give one of the predictions another name.</source>
        <translation>Die Knoten {node} und {other} sagen beide {prediction} vorher. Geben Sie einer der Vorhersagen einen anderen Namen.</translation>
    </message>
    <message>
        <source>The people that {prediction} scores differ from those it was learnt from, most in this: {feature}.</source>
        <translation>Die Personen, die {prediction} bewertet, unterscheiden sich von denen, aus denen gelernt wurde, am meisten hierin: {feature}.</translation>
    </message>
    <message>
        <source>The person of this request is not in the store.</source>
        <translation>Die Person dieser Anfrage ist nicht im Speicher.</translation>
    </message>
    <message>
        <source>The person {id} was forgotten. What was done about it is in the request&apos;s certificate.</source>
        <translation>Die Person {id} wurde vergessen. Was dabei geschah, steht in der Bescheinigung der Anfrage.</translation>
    </message>
    <message>
        <source>The report of the run that matched these records is no longer there, or of an earlier version. Run the node again.</source>
        <translation>Den Bericht des Laufs, der diese Datensätze abglich, gibt es nicht mehr, oder er ist von einer älteren Version. Führen Sie den Knoten noch einmal aus.</translation>
    </message>
    <message>
        <source>The request cannot have been received in the future. Give the day on which it came.</source>
        <translation>Die Anfrage kann nicht in der Zukunft eingegangen sein. Geben Sie den Tag an, an dem sie kam.</translation>
    </message>
    <message>
        <source>The request {request} does not ask to be forgotten, so nothing is deleted for it.</source>
        <translation>Die Anfrage {request} verlangt kein Vergessen, also wird für sie nichts gelöscht.</translation>
    </message>
    <message>
        <source>The request {request} is no objection and no restriction.</source>
        <translation>Die Anfrage {request} ist weder Widerspruch noch Einschränkung.</translation>
    </message>
    <message>
        <source>The request {request} is {state} already. Open another one if there is more to do.</source>
        <translation>Die Anfrage {request} ist schon {state}. Öffnen Sie eine neue, wenn mehr zu tun ist.</translation>
    </message>
    <message>
        <source>The request {request} is {state}; it only goes on from there.</source>
        <translation>Die Anfrage {request} ist {state}; von dort geht es nur weiter.</translation>
    </message>
    <message>
        <source>The suppression list cannot be read ({what}), so nobody passes a gate and nobody is read in. Restore a backup of the store.</source>
        <translation>Die Sperrliste ist nicht lesbar ({what}), also kommt niemand durch eine Schranke und niemand wird eingelesen. Stellen Sie eine Sicherung des Speichers wieder her.</translation>
    </message>
    <message>
        <source>There are more than 4,294,967,295 rows. Stitch them in an engine, or leave rows out first.</source>
        <translation>Es sind mehr als 4.294.967.295 Zeilen. Verbinden Sie sie in einer Engine, oder lassen Sie vorher Zeilen weg.</translation>
    </message>
    <message>
        <source>There is no jurisdiction {id}. Known are {ids}; weir.json of the project may name more.</source>
        <translation>Eine Rechtsordnung {id} gibt es nicht. Bekannt sind {ids}; weir.json des Projekts kann weitere nennen.</translation>
    </message>
    <message>
        <source>There is no plan {plan}. `weir rights plan` makes one for a request.</source>
        <translation>Einen Plan {plan} gibt es nicht. `weir rights plan` macht einen für eine Anfrage.</translation>
    </message>
    <message>
        <source>There is no request {request}. `weir rights list` shows all of them.</source>
        <translation>Eine Anfrage {request} gibt es nicht. `weir rights list` zeigt alle.</translation>
    </message>
    <message>
        <source>They do it</source>
        <translation>Sie tun es</translation>
    </message>
    <message>
        <source>This certificate was changed after it was written: its seal does not fit.</source>
        <translation>Diese Bescheinigung wurde nach dem Schreiben verändert: Ihr Siegel passt nicht.</translation>
    </message>
    <message>
        <source>This condition compares with now, but the past is learnt from as well. Choose an operator that means the same at any time.</source>
        <translation>Diese Bedingung vergleicht mit jetzt, gelernt wird aber auch aus der Vergangenheit. Wählen Sie einen Operator, der zu jeder Zeit dasselbe bedeutet.</translation>
    </message>
    <message>
        <source>This is no certificate of a deletion.</source>
        <translation>Das ist keine Bescheinigung einer Löschung.</translation>
    </message>
    <message>
        <source>This person is deleted already. `weir rights certificate` says what was done.</source>
        <translation>Diese Person ist schon gelöscht. `weir rights certificate` sagt, was geschah.</translation>
    </message>
    <message>
        <source>This person is on legal hold and is not deleted: {reason}. Release the hold first, or refuse the request and say why.</source>
        <translation>Diese Person steht unter gesetzlicher Aufbewahrung und wird nicht gelöscht: {reason}. Heben Sie die Aufbewahrung zuerst auf, oder lehnen Sie die Anfrage ab und sagen Sie warum.</translation>
    </message>
    <message>
        <source>This plan has been applied already. A deletion is done once.</source>
        <translation>Dieser Plan wurde schon angewandt. Gelöscht wird einmal.</translation>
    </message>
    <message>
        <source>To predict the next {days} days, {needed} days of events are needed, but there are {have}. Predict fewer days, or load older events.</source>
        <translation>Um die nächsten {days} Tage vorherzusagen, braucht es Ereignisse von {needed} Tagen, es sind aber {have}. Sagen Sie weniger Tage vorher, oder laden Sie ältere Ereignisse.</translation>
    </message>
    <message>
        <source>Weights that were learned before. Without one, every run learns from its records.</source>
        <translation>Gewichte, die vorher gelernt wurden. Ohne sie lernt jeder Lauf aus seinen Datensätzen.</translation>
    </message>
    <message>
        <source>What is stored about this person has changed since the plan was made. Make a new plan.</source>
        <translation>Was über diese Person gespeichert ist, hat sich seit dem Plan geändert. Machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>What it is compared with.</source>
        <translation>Womit verglichen wird.</translation>
    </message>
    <message>
        <source>What people do, or do not do.</source>
        <translation>Was Personen tun oder nicht tun.</translation>
    </message>
    <message>
        <source>What the score is for.</source>
        <translation>Wofür der Wert da ist.</translation>
    </message>
    <message>
        <source>What {prediction} predicts came true for {learnt} % of the people it was learnt from, but for {seen} % of those it was tested on. Times have changed; expect the scores to be off.</source>
        <translation>Was {prediction} vorhersagt, traf bei {learnt} % der Personen ein, aus denen gelernt wurde, aber bei {seen} % derer, an denen geprüft wurde. Die Zeiten haben sich geändert; die Werte liegen wohl daneben.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wobei</translation>
    </message>
    <message>
        <source>Whoever asked must be told why it takes longer. Give the reason.</source>
        <translation>Wer gefragt hat, muss erfahren, warum es länger dauert. Geben Sie den Grund an.</translation>
    </message>
    <message>
        <source>Whoever is refused must be told why. Give the reason.</source>
        <translation>Wer abgelehnt wird, muss erfahren, warum. Geben Sie den Grund an.</translation>
    </message>
    <message>
        <source>Whoever sees a score is told that it must not decide about somebody by itself.</source>
        <translation>Wer einen Wert sieht, erfährt, dass er nicht allein über jemanden entscheiden darf.</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>Innerhalb von Tagen</translation>
    </message>
    <message>
        <source>any event</source>
        <translation>irgendein Ereignis</translation>
    </message>
    <message>
        <source>has too many different values</source>
        <translation>hat zu viele verschiedene Werte</translation>
    </message>
    <message>
        <source>is not there, or nothing that can be learnt from</source>
        <translation>ist nicht da, oder nichts, woraus sich lernen lässt</translation>
    </message>
    <message>
        <source>likely_to_buy</source>
        <translation>kauft_bald</translation>
    </message>
    <message>
        <source>seems to be sensitive; name it to learn from it all the same</source>
        <translation>scheint empfindlich zu sein; nennen Sie es, um trotzdem daraus zu lernen</translation>
    </message>
    <message>
        <source>some values are newer than the time that is learnt from</source>
        <translation>manche Werte sind neuer als die Zeit, aus der gelernt wird</translation>
    </message>
    <message>
        <source>who are among the bottom {percent} % of {prediction}</source>
        <translation>die unter den unteren {percent} % von {prediction} sind</translation>
    </message>
    <message>
        <source>who are among the bottom {percent} % of {prediction} or have no score</source>
        <translation>die unter den unteren {percent} % von {prediction} sind oder keinen Wert haben</translation>
    </message>
    <message>
        <source>who are among the top {percent} % of {prediction}</source>
        <translation>die unter den oberen {percent} % von {prediction} sind</translation>
    </message>
    <message>
        <source>who are among the top {percent} % of {prediction} or have no score</source>
        <translation>die unter den oberen {percent} % von {prediction} sind oder keinen Wert haben</translation>
    </message>
    <message>
        <source>whose score of {prediction}</source>
        <translation>deren Wert von {prediction}</translation>
    </message>
    <message>
        <source>{count} people have this value under different types of identifiers. Give the profile id.</source>
        <translation>{count} Personen haben diesen Wert unter verschiedenen Arten von Identifikatoren. Geben Sie die Profil-ID an.</translation>
    </message>
    <message numerus="yes">
        <source>{count} record {count:id stands|ids stand} in more than one row. Rows with one record id count as one record. Choose a column that names each record if that is not meant.</source>
        <translation>
            <numerusform>{count} Kennung steht in mehr als einer Zeile. Zeilen mit einer Kennung zählen als ein Datensatz. Wählen Sie eine Spalte, die jeden Datensatz benennt, wenn das nicht gemeint ist.</numerusform>
            <numerusform>{count} Kennungen stehen in mehr als einer Zeile. Zeilen mit einer Kennung zählen als ein Datensatz. Wählen Sie eine Spalte, die jeden Datensatz benennt, wenn das nicht gemeint ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row has|rows have} no record id and {count:belongs|belong} to nobody. Fill the column, or choose another one.</source>
        <translation>
            <numerusform>{count} Zeile hat keine Kennung und gehört zu niemandem. Füllen Sie die Spalte, oder wählen Sie eine andere.</numerusform>
            <numerusform>{count} Zeilen haben keine Kennung und gehören zu niemandem. Füllen Sie die Spalte, oder wählen Sie eine andere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:value is|values are} carried by more than {most} records and {count:links|link} nobody. Clean placeholders such as test addresses out first, or allow more records per value.</source>
        <translation>
            <numerusform>{count} Wert kommt in mehr als {most} Datensätzen vor und verbindet niemanden. Räumen Sie Platzhalter wie Testadressen vorher aus, oder erlauben Sie mehr Datensätze je Wert.</numerusform>
            <numerusform>{count} Werte kommen in mehr als {most} Datensätzen vor und verbinden niemanden. Räumen Sie Platzhalter wie Testadressen vorher aus, oder erlauben Sie mehr Datensätze je Wert.</numerusform>
        </translation>
    </message>
    <message>
        <source>{destination} holds nothing of this person. The certificate lists those that do.</source>
        <translation>{destination} hält nichts von dieser Person. Die Bescheinigung nennt die, die etwas halten.</translation>
    </message>
    <message>
        <source>{event} on the last day</source>
        <translation>{event} am letzten Tag</translation>
    </message>
    <message numerus="yes">
        <source>{event} on {count} {count:day|days} of the last {days}</source>
        <translation>
            <numerusform>{event} an {count} der letzten {days} Tage</numerusform>
            <numerusform>{event} an {count} der letzten {days} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{event} {count} {count:time|times} in the last {days} days</source>
        <translation>
            <numerusform>{event} {count}-mal in den letzten {days} Tagen</numerusform>
            <numerusform>{event} {count}-mal in den letzten {days} Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is not as it was when the package was written.</source>
        <translation>{file} ist nicht mehr so, wie das Paket geschrieben wurde.</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new folder, so that the package holds this person alone.</source>
        <translation>{folder} ist nicht leer. Wählen Sie einen neuen Ordner, damit das Paket nur diese Person enthält.</translation>
    </message>
    <message>
        <source>{jurisdiction} allows no further extension of the request {request}.</source>
        <translation>{jurisdiction} erlaubt keine weitere Verlängerung der Anfrage {request}.</translation>
    </message>
    <message>
        <source>{name} seems to be sensitive. It is learnt from because it is named here; make sure that people have agreed to that.</source>
        <translation>{name} scheint empfindlich zu sein. Daraus wird gelernt, weil es hier genannt ist; sorgen Sie dafür, dass die Personen dem zugestimmt haben.</translation>
    </message>
    <message>
        <source>{prediction} cannot be learnt: at least {needed} examples of which it came true and {needed} of which it did not are needed, but there are {positives} and {negatives}. Widen who is eligible or the event, or load more people with consent.</source>
        <translation>{prediction} lässt sich nicht lernen: Gebraucht werden mindestens {needed} Beispiele, in denen es eintraf, und {needed}, in denen nicht; es sind aber {positives} und {negatives}. Fassen Sie weiter, wer infrage kommt oder welches Ereignis zählt, oder laden Sie mehr Personen mit Einwilligung.</translation>
    </message>
    <message>
        <source>{prediction} cannot be tested: in the newest period it came true for {positives} people and not for {negatives}, and {needed} of each are needed. Widen who is eligible or the event, or load more people with consent.</source>
        <translation>{prediction} lässt sich nicht prüfen: Im neuesten Zeitraum traf es bei {positives} Personen ein und bei {negatives} nicht, gebraucht werden je {needed}. Fassen Sie weiter, wer infrage kommt oder welches Ereignis zählt, oder laden Sie mehr Personen mit Einwilligung.</translation>
    </message>
    <message>
        <source>{prediction} hardly tells people apart: what is known of them says little about it. Do not rely on it.</source>
        <translation>{prediction} unterscheidet Personen kaum: Was von ihnen bekannt ist, sagt wenig darüber. Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>{prediction} is right too often to be true: something that it learns from seems to tell what comes. Look at the strongest features, and name those to learn from.</source>
        <translation>{prediction} trifft zu oft zu, um wahr zu sein: Etwas, woraus gelernt wird, scheint zu verraten, was kommt. Sehen Sie die stärksten Merkmale an, und nennen Sie die, aus denen gelernt werden soll.</translation>
    </message>
    <message>
        <source>{prediction} learns from what seems to be sensitive, because it was named: {features}. Make sure that people have agreed to that.</source>
        <translation>{prediction} lernt aus etwas, das empfindlich zu sein scheint, weil es genannt ist: {features}. Sorgen Sie dafür, dass die Personen dem zugestimmt haben.</translation>
    </message>
    <message>
        <source>{trait} is not known</source>
        <translation>{trait} ist nicht bekannt</translation>
    </message>
    <message>
        <source>{trait} is not {level}</source>
        <translation>{trait} ist nicht {level}</translation>
    </message>
    <message>
        <source>{trait} is {level}</source>
        <translation>{trait} ist {level}</translation>
    </message>
    <message>
        <source>{trait} is {value}</source>
        <translation>{trait} ist {value}</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:month|months}</source>
        <translation>
            <numerusform>{count} Monat</numerusform>
            <numerusform>{count} Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;before&quot; and &quot;after&quot; must not both be 0, or no event can match.</source>
        <translation>„before“ und „after“ dürfen nicht beide 0 sein, sonst passt kein Ereignis.</translation>
    </message>
    <message>
        <source>&quot;{operator}&quot; does not compare amounts.</source>
        <translation>„{operator}“ vergleicht keine Beträge.</translation>
    </message>
    <message>
        <source>&quot;{trait}&quot; is no date: a window can only lie around a date.</source>
        <translation>„{trait}“ ist kein Datum: Ein Fenster kann nur um ein Datum liegen.</translation>
    </message>
    <message>
        <source>&quot;{trait}&quot; is {type}: only numbers and times have highest and lowest values.</source>
        <translation>„{trait}“ ist {type}: Nur Zahlen und Zeiten haben höchste und niedrigste Werte.</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; says nothing here. Write numbers of purposes, &quot;vendor 755&quot; or &quot;feature 1&quot; for the framework; sale, sharing or targeted for opt-outs; names of signals or categories otherwise.</source>
        <translation>„{word}“ sagt hier nichts. Schreiben Sie Nummern von Zwecken, „vendor 755“ oder „feature 1“ für das Framework; sale, sharing oder targeted für Widersprüche; sonst Namen von Signalen oder Kategorien.</translation>
    </message>
    <message>
        <source>A field of the section {section} has a value that does not exist.</source>
        <translation>Ein Feld des Abschnitts {section} hat einen Wert, den es nicht gibt.</translation>
    </message>
    <message>
        <source>A sequence needs at least two steps.</source>
        <translation>Eine Folge braucht mindestens zwei Schritte.</translation>
    </message>
    <message>
        <source>A split needs at least one part.</source>
        <translation>Eine Aufteilung braucht mindestens einen Teil.</translation>
    </message>
    <message>
        <source>A trait that is not known has no time since when.</source>
        <translation>Ein unbekanntes Merkmal hat keine Zeit, seit der es gilt.</translation>
    </message>
    <message>
        <source>An amount is compared with numbers.</source>
        <translation>Ein Betrag wird mit Zahlen verglichen.</translation>
    </message>
    <message>
        <source>Character {position} does not belong into a consent string.</source>
        <translation>Zeichen {position} gehört nicht in einen Consent-String.</translation>
    </message>
    <message>
        <source>Expected {what}, but found {found}. A name that is a word of the language stands in double quotes.</source>
        <translation>Erwartet wurde {what}, gefunden {found}. Ein Name, der ein Wort der Sprache ist, steht in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>Language or country of the TC string are not made of letters.</source>
        <translation>Sprache oder Land des TC-Strings bestehen nicht aus Buchstaben.</translation>
    </message>
    <message>
        <source>Nobody can be active in {times} of {of} periods.</source>
        <translation>Niemand kann in {times} von {of} Zeiträumen aktiv sein.</translation>
    </message>
    <message>
        <source>Nothing comes before the first step: leave it out.</source>
        <translation>Vor dem ersten Schritt kommt nichts: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Objects of the type &apos;{type}&apos; are told by &apos;{teller}&apos; already. Give these another type, or unite the rows before one node.</source>
        <translation>Objekte vom Typ „{type}“ nennt schon „{teller}“. Geben Sie diesen einen anderen Typ, oder vereinen Sie die Zeilen vor einem Knoten.</translation>
    </message>
    <message>
        <source>Say how many people there may be at most.</source>
        <translation>Sagen Sie, wie viele Personen es höchstens sein dürfen.</translation>
    </message>
    <message>
        <source>Say what the signal must grant for {purpose}; as it is, it never answers.</source>
        <translation>Sagen Sie, was das Signal für {purpose} erlauben muss; so antwortet es nie.</translation>
    </message>
    <message>
        <source>Say which purposes the signal answers, and what each of them needs.</source>
        <translation>Sagen Sie, welche Zwecke das Signal beantwortet und was jeder davon braucht.</translation>
    </message>
    <message>
        <source>Texts stand in single quotes: &apos;{found}&apos;.</source>
        <translation>Texte stehen in einfachen Anführungszeichen: &apos;{found}&apos;.</translation>
    </message>
    <message numerus="yes">
        <source>The GPP string names {named} {named:section|sections} and has {there}.</source>
        <translation>
            <numerusform>Der GPP-String nennt {named} Abschnitt und hat {there}.</numerusform>
            <numerusform>Der GPP-String nennt {named} Abschnitte und hat {there}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The TC string claims legitimate interest for purpose {purpose}.</source>
        <translation>Der TC-String beansprucht ein berechtigtes Interesse für Zweck {purpose}.</translation>
    </message>
    <message>
        <source>The TC string ends before its fields do: it was cut off.</source>
        <translation>Der TC-String endet vor seinen Feldern: Er wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The TC string has a range of vendors from {first} to {last}.</source>
        <translation>Der TC-String hat einen Bereich von Anbietern von {first} bis {last}.</translation>
    </message>
    <message>
        <source>The TC string has a restriction that the framework does not know.</source>
        <translation>Der TC-String hat eine Einschränkung, die das Framework nicht kennt.</translation>
    </message>
    <message>
        <source>The TC string has a segment of the unknown type {type}.</source>
        <translation>Der TC-String hat einen Abschnitt vom unbekannten Typ {type}.</translation>
    </message>
    <message>
        <source>The TC string is for all services together, which the framework no longer allows.</source>
        <translation>Der TC-String gilt für alle Dienste zusammen, was das Framework nicht mehr erlaubt.</translation>
    </message>
    <message>
        <source>The TC string keeps to policy version {version}; version 2.2 of the framework is 4.</source>
        <translation>Der TC-String folgt der Richtlinie in Version {version}; Version 2.2 des Frameworks ist 4.</translation>
    </message>
    <message>
        <source>The TC string was created and updated at different times; version 2.2 has one time.</source>
        <translation>Der TC-String wurde zu verschiedenen Zeiten erstellt und geändert; Version 2.2 hat nur eine Zeit.</translation>
    </message>
    <message>
        <source>The TC string was updated before it was created.</source>
        <translation>Der TC-String wurde vor seiner Erstellung geändert.</translation>
    </message>
    <message>
        <source>The cell holds no {kind}.</source>
        <translation>Die Zelle enthält keinen Wert der Art „{kind}“.</translation>
    </message>
    <message>
        <source>The first step of a sequence is something people did.</source>
        <translation>Der erste Schritt einer Folge ist etwas, das Personen getan haben.</translation>
    </message>
    <message>
        <source>The header of the GPP string ends before its list of sections does.</source>
        <translation>Der Kopf des GPP-Strings endet vor seiner Liste von Abschnitten.</translation>
    </message>
    <message>
        <source>The part must end above where it begins, or nobody is in it.</source>
        <translation>Der Teil muss über seinem Anfang enden, sonst ist niemand darin.</translation>
    </message>
    <message>
        <source>The parts add up to {sum} percent: 100 at most.</source>
        <translation>Die Teile ergeben zusammen {sum} Prozent: höchstens 100.</translation>
    </message>
    <message>
        <source>The section {section} of the GPP string has an unknown version.</source>
        <translation>Der Abschnitt {section} des GPP-Strings hat eine unbekannte Version.</translation>
    </message>
    <message>
        <source>The section {section} of the GPP string was cut off.</source>
        <translation>Der Abschnitt {section} des GPP-Strings wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>There is no opt-out of &quot;{name}&quot;: sale, sharing or targeted.</source>
        <translation>Es gibt keinen Widerspruch „{name}“: sale, sharing oder targeted.</translation>
    </message>
    <message>
        <source>This is a TC string of version {version}; only version 2 is valid.</source>
        <translation>Dies ist ein TC-String der Version {version}; nur Version 2 gilt.</translation>
    </message>
    <message>
        <source>This is no GPP string: its header must be of type 3, version 1.</source>
        <translation>Dies ist kein GPP-String: Sein Kopf muss Typ 3, Version 1 sein.</translation>
    </message>
    <message>
        <source>This number is too large or too small to be told from others.</source>
        <translation>Diese Zahl ist zu groß oder zu klein, um von anderen unterschieden zu werden.</translation>
    </message>
    <message>
        <source>This text is not valid UTF-8.</source>
        <translation>Dieser Text ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>Too many brackets stand in each other here.</source>
        <translation>Hier stehen zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>Two parts have the name {name}.</source>
        <translation>Zwei Teile haben den Namen {name}.</translation>
    </message>
    <message>
        <source>a comparison such as = or in</source>
        <translation>ein Vergleich wie = oder in</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>eine Bedingung</translation>
    </message>
    <message>
        <source>a date such as 2024-12-31</source>
        <translation>ein Datum wie 2024-12-31</translation>
    </message>
    <message>
        <source>a name for the draw</source>
        <translation>ein Name für die Ziehung</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a type of objects</source>
        <translation>ein Typ von Objekten</translation>
    </message>
    <message>
        <source>a unit of time: minutes, hours, days or weeks</source>
        <translation>eine Zeiteinheit: minutes, hours, days oder weeks</translation>
    </message>
    <message>
        <source>a value: a text in single quotes, a number, true or false</source>
        <translation>ein Wert: ein Text in einfachen Anführungszeichen, eine Zahl, true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>and, or, except, limit, split, as of, or the end</source>
        <translation>and, or, except, limit, split, as of oder das Ende</translation>
    </message>
    <message>
        <source>granted, denied, withdrawn, expired, unknown or never asked</source>
        <translation>granted, denied, withdrawn, expired, unknown oder never asked</translation>
    </message>
    <message>
        <source>new, active, returning, stopped, dormant or regular</source>
        <translation>new, active, returning, stopped, dormant oder regular</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>the name of a part</source>
        <translation>der Name eines Teils</translation>
    </message>
    <message>
        <source>the name of a prediction</source>
        <translation>der Name einer Vorhersage</translation>
    </message>
    <message>
        <source>the name of a property</source>
        <translation>der Name einer Eigenschaft</translation>
    </message>
    <message>
        <source>the name of a purpose</source>
        <translation>der Name eines Zwecks</translation>
    </message>
    <message>
        <source>the name of a trait</source>
        <translation>der Name eines Merkmals</translation>
    </message>
    <message>
        <source>the name of a zone such as &apos;Europe/Berlin&apos;</source>
        <translation>der Name einer Zone wie &apos;Europe/Berlin&apos;</translation>
    </message>
    <message>
        <source>the name of an audience</source>
        <translation>der Name einer Zielgruppe</translation>
    </message>
    <message>
        <source>the name of an event</source>
        <translation>der Name eines Ereignisses</translation>
    </message>
    <message>
        <source>the role of the relation</source>
        <translation>die Rolle der Beziehung</translation>
    </message>
    <message>
        <source>the type of an identifier</source>
        <translation>der Typ einer Kennung</translation>
    </message>
    <message>
        <source>who are among the {amount} % with the highest {trait}</source>
        <translation>die unter den {amount} % mit dem höchsten Wert von {trait} sind</translation>
    </message>
    <message>
        <source>who are among the {amount} % with the lowest {trait}</source>
        <translation>die unter den {amount} % mit dem niedrigsten Wert von {trait} sind</translation>
    </message>
    <message>
        <source>who are among the {amount} people with the highest {trait}</source>
        <translation>die unter den {amount} Personen mit dem höchsten Wert von {trait} sind</translation>
    </message>
    <message>
        <source>who are among the {amount} people with the lowest {trait}</source>
        <translation>die unter den {amount} Personen mit dem niedrigsten Wert von {trait} sind</translation>
    </message>
    <message>
        <source>who are in the random part from {from} to {to} %</source>
        <translation>die im zufälligen Teil von {from} bis {to} % sind</translation>
    </message>
    <message>
        <source>who are in the random part from {from} to {to} % of {salt}</source>
        <translation>die im zufälligen Teil von {from} bis {to} % von {salt} sind</translation>
    </message>
    <message>
        <source>who did {event} again in the last {period} after a pause as long</source>
        <translation>die {event} in den letzten {period} nach einer ebenso langen Pause wieder getan haben</translation>
    </message>
    <message>
        <source>who did {event} for the first time</source>
        <translation>die {event} zum ersten Mal getan haben</translation>
    </message>
    <message>
        <source>who did {event} for the last time</source>
        <translation>die {event} zum letzten Mal getan haben</translation>
    </message>
    <message>
        <source>who did {event} in at least {times} of the last {of} times {period}</source>
        <translation>die {event} in mindestens {times} der letzten {of} Zeiträume von {period} getan haben</translation>
    </message>
    <message>
        <source>who did {event} in the last {period} and in the same time before</source>
        <translation>die {event} in den letzten {period} und im gleichen Zeitraum davor getan haben</translation>
    </message>
    <message>
        <source>who did {event} in the last {period} and never before</source>
        <translation>die {event} in den letzten {period} und nie zuvor getan haben</translation>
    </message>
    <message>
        <source>who did {event} not in the last {period} but in the same time before</source>
        <translation>die {event} nicht in den letzten {period}, aber im gleichen Zeitraum davor getan haben</translation>
    </message>
    <message>
        <source>who did {event} only longer ago than twice {period}</source>
        <translation>die {event} nur vor mehr als zweimal {period} getan haben</translation>
    </message>
    <message>
        <source>who have at least {times} {type}</source>
        <translation>die mindestens {times} {type} haben</translation>
    </message>
    <message>
        <source>who have at most {times} {type}</source>
        <translation>die höchstens {times} {type} haben</translation>
    </message>
    <message>
        <source>who have exactly {times} {type}</source>
        <translation>die genau {times} {type} haben</translation>
    </message>
    <message>
        <source>who have no {type}</source>
        <translation>die kein {type} haben</translation>
    </message>
    <message>
        <source>who have only {type}</source>
        <translation>die nur {type} haben</translation>
    </message>
    <message>
        <source>whose average {property} over {events}</source>
        <translation>deren Durchschnitt von {property} über {events}</translation>
    </message>
    <message>
        <source>whose largest {property} over {events}</source>
        <translation>deren größter Wert von {property} über {events}</translation>
    </message>
    <message>
        <source>whose number of different {property} over {events}</source>
        <translation>deren Anzahl verschiedener {property} über {events}</translation>
    </message>
    <message>
        <source>whose smallest {property} over {events}</source>
        <translation>deren kleinster Wert von {property} über {events}</translation>
    </message>
    <message>
        <source>whose total {property} over {events}</source>
        <translation>deren Summe von {property} über {events}</translation>
    </message>
    <message>
        <source>{before}, then not {event}</source>
        <translation>{before}, dann nicht {event}</translation>
    </message>
    <message>
        <source>{before}, then {event}</source>
        <translation>{before}, dann {event}</translation>
    </message>
    <message>
        <source>{condition} for at least {span}</source>
        <translation>{condition}, seit mindestens {span}</translation>
    </message>
    <message>
        <source>{condition} for less than {span}</source>
        <translation>{condition}, seit weniger als {span}</translation>
    </message>
    <message>
        <source>{event} from {near} before until {far} after their {trait}</source>
        <translation>{event}, von {near} vor bis {far} nach dem Datum {trait}</translation>
    </message>
    <message>
        <source>{event} in the {far} after their {trait}</source>
        <translation>{event}, in den {far} nach dem Datum {trait}</translation>
    </message>
    <message>
        <source>{event} in the {near} before their {trait}</source>
        <translation>{event}, in den {near} vor dem Datum {trait}</translation>
    </message>
    <message>
        <source>{event} with the same {property}</source>
        <translation>{event}, mit gleichem {property}</translation>
    </message>
    <message>
        <source>{event} within {span}</source>
        <translation>{event} innerhalb von {span}</translation>
    </message>
    <message>
        <source>{event}, all within {span}</source>
        <translation>{event}, alles innerhalb von {span}</translation>
    </message>
    <message>
        <source>{event}, and then {property}</source>
        <translation>{event}, wobei dann {property}</translation>
    </message>
    <message>
        <source>{key} must be a number from {least} to {most}.</source>
        <translation>{key} muss eine Zahl von {least} bis {most} sein.</translation>
    </message>
    <message>
        <source>{key} must be longer than 0.</source>
        <translation>{key} muss länger als 0 sein.</translation>
    </message>
    <message>
        <source>{key} must be numbers from 1 to {most}.</source>
        <translation>{key} müssen Zahlen von 1 bis {most} sein.</translation>
    </message>
    <message>
        <source>{name} ({percent} %)</source>
        <translation>{name} ({percent} %)</translation>
    </message>
    <message>
        <source>{people}, split into {parts}</source>
        <translation>{people}, aufgeteilt in {parts}</translation>
    </message>
    <message>
        <source>{people}, {most} of them at most, by chance</source>
        <translation>{people}, höchstens {most} davon, zufällig</translation>
    </message>
    <message>
        <source>{people}, {most} of them at most, with the highest {trait}</source>
        <translation>{people}, höchstens {most} davon, mit dem höchsten Wert von {trait}</translation>
    </message>
    <message>
        <source>{people}, {most} of them at most, with the lowest {trait}</source>
        <translation>{people}, höchstens {most} davon, mit dem niedrigsten Wert von {trait}</translation>
    </message>
    <message>
        <source>{subject} had its day within the last {span}</source>
        <translation>{subject} seinen Tag in den letzten {span} hatte</translation>
    </message>
    <message>
        <source>{subject} has its day within the next {span}</source>
        <translation>{subject} seinen Tag in den nächsten {span} hat</translation>
    </message>
    <message>
        <source>{type} ({role})</source>
        <translation>{type} ({role})</translation>
    </message>
    <message>
        <source>  The function </source>
        <translation>  Die Funktion </translation>
    </message>
    <message>
        <source>A sequence has {steps} steps: 64 at most. Leave some out.</source>
        <translation>Eine Folge hat {steps} Schritte: höchstens 64. Lassen Sie einige weg.</translation>
    </message>
    <message>
        <source>A test of an audience is an object.</source>
        <translation>Ein Test einer Zielgruppe ist ein Objekt.</translation>
    </message>
    <message>
        <source>A value holds the character zero, which no database has in texts.</source>
        <translation>Ein Wert enthält das Zeichen Null, das keine Datenbank in Texten hat.</translation>
    </message>
    <message>
        <source>A window around {trait} needs dates or instants, but {trait} is {type}. Choose a trait of dates.</source>
        <translation>Ein Fenster um {trait} braucht Daten oder Zeitpunkte, aber {trait} ist {type}. Wählen Sie ein Merkmal mit Daten.</translation>
    </message>
    <message>
        <source>An audience with a limit or an instant of its own is judged for everybody at once.</source>
        <translation>Eine Zielgruppe mit einer Grenze oder einem eigenen Zeitpunkt wird für alle auf einmal ausgewertet.</translation>
    </message>
    <message>
        <source>As of </source>
        <translation>Stand </translation>
    </message>
    <message>
        <source>At most {most} audiences can be laid over each other at once; these are {count}.</source>
        <translation>Höchstens {most} Zielgruppen lassen sich zugleich übereinanderlegen; dies sind {count}.</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>Beste Kunden</translation>
    </message>
    <message>
        <source>Birthday soon</source>
        <translation>Bald Geburtstag</translation>
    </message>
    <message>
        <source>Bought in the 90 days before, but not in the last 90.</source>
        <translation>In den 90 Tagen davor gekauft, aber nicht in den letzten 90.</translation>
    </message>
    <message>
        <source>Elements of a list cannot be compared without regard to upper and lower case in SQL.</source>
        <translation>Elemente einer Liste lassen sich in SQL nicht ohne Rücksicht auf Groß- und Kleinschreibung vergleichen.</translation>
    </message>
    <message>
        <source>Entry {entry} of the ledger is missing.</source>
        <translation>Eintrag {entry} des Protokolls fehlt.</translation>
    </message>
    <message>
        <source>Entry {entry} of the ledger was changed, or one before it was taken out or put in.</source>
        <translation>Eintrag {entry} des Protokolls wurde geändert, oder einer davor wurde herausgenommen oder eingefügt.</translation>
    </message>
    <message>
        <source>Everybody in &quot;in&quot; and &quot;out&quot; is an object with one identifier, such as {example}.</source>
        <translation>Alle in „in“ und „out“ sind Objekte mit einer Kennung, etwa {example}.</translation>
    </message>
    <message>
        <source>Have their birthday within the next 7 days.</source>
        <translation>Haben in den nächsten 7 Tagen Geburtstag.</translation>
    </message>
    <message>
        <source>It ends within 7 days, and they used the service in the two weeks before.</source>
        <translation>Es endet innerhalb von 7 Tagen, und in den zwei Wochen davor haben sie den Dienst genutzt.</translation>
    </message>
    <message>
        <source>No trait of dates says when a trial or contract ends.</source>
        <translation>Kein Merkmal mit Daten sagt, wann eine Testphase oder ein Vertrag endet.</translation>
    </message>
    <message>
        <source>No trait of dates says when somebody was born.</source>
        <translation>Kein Merkmal mit Daten sagt, wann jemand geboren ist.</translation>
    </message>
    <message>
        <source>No trait says how much a customer is worth.</source>
        <translation>Kein Merkmal sagt, wie viel ein Kunde wert ist.</translation>
    </message>
    <message>
        <source>Nobody has the trait {trait}.</source>
        <translation>Niemand hat das Merkmal {trait}.</translation>
    </message>
    <message>
        <source>Numbers inside a document are written in other ways by other engines, so they cannot be looked for in SQL. Make a trait of the value first.</source>
        <translation>Zahlen in einem Dokument schreiben andere Engines anders, daher lassen sie sich in SQL nicht suchen. Machen Sie zuerst ein Merkmal aus dem Wert.</translation>
    </message>
    <message>
        <source>People have no trait {trait}.</source>
        <translation>Personen haben kein Merkmal {trait}.</translation>
    </message>
    <message>
        <source>Put something into the cart in the last 14 days and did not buy within a day.</source>
        <translation>In den letzten 14 Tagen etwas in den Warenkorb gelegt und nicht innerhalb eines Tages gekauft.</translation>
    </message>
    <message>
        <source>Sequences of more than 64 steps are not followed.</source>
        <translation>Folgen von mehr als 64 Schritten werden nicht verfolgt.</translation>
    </message>
    <message>
        <source>The 5 % with the highest value as customers.</source>
        <translation>Die 5 % mit dem höchsten Wert als Kunden.</translation>
    </message>
    <message>
        <source>The column {column} holds {type}, but the time must be a date or an instant. Convert it before this node.</source>
        <translation>Die Spalte {column} enthält {type}, aber die Zeit muss ein Datum oder ein Zeitpunkt sein. Wandeln Sie sie vor diesem Knoten um.</translation>
    </message>
    <message>
        <source>The key {column} singles out a person. Take a number of the object instead, or hash it before.</source>
        <translation>Der Schlüssel {column} bezeichnet eine einzelne Person. Nehmen Sie stattdessen eine Nummer des Objekts, oder hashen Sie ihn vorher.</translation>
    </message>
    <message>
        <source>The members of the saved audience {audience} are those of before.</source>
        <translation>Die Mitglieder der gespeicherten Zielgruppe {audience} sind die von vorher.</translation>
    </message>
    <message>
        <source>The part {part} of the regular expression stands for more characters in Weir than in databases. Write the characters in brackets, such as [0-9] or [A-Za-z].</source>
        <translation>Der Teil {part} des regulären Ausdrucks steht in Weir für mehr Zeichen als in Datenbanken. Schreiben Sie die Zeichen in Klammern, etwa [0-9] oder [A-Za-z].</translation>
    </message>
    <message>
        <source>The people of the test need {what} at {place}.</source>
        <translation>Die Personen des Tests brauchen {what} bei {place}.</translation>
    </message>
    <message>
        <source>The project has no saved audience {audience}. `weir audience list` names those it has.</source>
        <translation>Das Projekt hat keine gespeicherte Zielgruppe {audience}. `weir audience list` nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>The test is about the saved audience {audience}, which the project does not have.</source>
        <translation>Der Test betrifft die gespeicherte Zielgruppe {audience}, die das Projekt nicht hat.</translation>
    </message>
    <message>
        <source>The test names nobody in &quot;in&quot; or &quot;out&quot;. Add somebody who must belong, or must not.</source>
        <translation>Der Test nennt niemanden in „in“ oder „out“. Fügen Sie jemanden hinzu, der dazugehören muss oder nicht darf.</translation>
    </message>
    <message>
        <source>The trait {trait} holds no dates.</source>
        <translation>Das Merkmal {trait} enthält keine Daten.</translation>
    </message>
    <message>
        <source>There is no dialect {dialect}.</source>
        <translation>Einen Dialekt {dialect} gibt es nicht.</translation>
    </message>
    <message>
        <source>These people are named above already. Remove the line, or give it another role.</source>
        <translation>Diese Personen sind oben schon genannt. Entfernen Sie die Zeile, oder geben Sie ihr eine andere Rolle.</translation>
    </message>
    <message>
        <source>This regular expression has parts that not every database reads.</source>
        <translation>Dieser reguläre Ausdruck hat Teile, die nicht jede Datenbank liest.</translation>
    </message>
    <message>
        <source>This row depends on other people, so it is judged for everybody at once.</source>
        <translation>Diese Zeile hängt von anderen Personen ab, daher wird sie für alle auf einmal ausgewertet.</translation>
    </message>
    <message>
        <source>This row is not about events.</source>
        <translation>In dieser Zeile geht es nicht um Ereignisse.</translation>
    </message>
    <message>
        <source>Trial or contract ends soon</source>
        <translation>Testphase oder Vertrag endet bald</translation>
    </message>
    <message>
        <source>Upper and lower case are made equal in Weir as Unicode says, and in databases in other ways. Compare with the exact letters.</source>
        <translation>Groß- und Kleinschreibung gleicht Weir nach Unicode an, Datenbanken tun es anders. Vergleichen Sie mit den genauen Buchstaben.</translation>
    </message>
    <message>
        <source>What entry {entry} of the ledger said is gone, and no erasure took it.</source>
        <translation>Was Eintrag {entry} des Protokolls sagte, ist fort, und keine Löschung hat es entfernt.</translation>
    </message>
    <message>
        <source>What entry {entry} of the ledger says was changed.</source>
        <translation>Was Eintrag {entry} des Protokolls sagt, wurde geändert.</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>Zurückgewinnen</translation>
    </message>
    <message>
        <source>property of related objects</source>
        <translation>Eigenschaft verbundener Objekte</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:cell|cells} that should name a person {count:holds|hold} no identifier of that type.</source>
        <translation>
            <numerusform>{count} Zelle, die eine Person nennen sollte, enthält keine Kennung dieser Art.</numerusform>
            <numerusform>{count} Zellen, die eine Person nennen sollten, enthalten keine Kennung dieser Art.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:group|groups} of the type {type} {count:is|are} left out, as nobody of them is known.</source>
        <translation>
            <numerusform>{count} Gruppe der Art {type} wird ausgelassen, da niemand aus ihr bekannt ist.</numerusform>
            <numerusform>{count} Gruppen der Art {type} werden ausgelassen, da niemand aus ihnen bekannt ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:object|objects} of the type {type} {count:belongs|belong} to nobody who is known. {count:Its person|Their people} may come with a later run.</source>
        <translation>
            <numerusform>{count} Objekt der Art {type} gehört niemandem, der bekannt ist. Seine Person kann mit einem späteren Lauf kommen.</numerusform>
            <numerusform>{count} Objekte der Art {type} gehören niemandem, der bekannt ist. Ihre Personen können mit einem späteren Lauf kommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row has|rows have} no key and {count:is|are} left out.</source>
        <translation>
            <numerusform>{count} Zeile hat keinen Schlüssel und wird ausgelassen.</numerusform>
            <numerusform>{count} Zeilen haben keinen Schlüssel und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trait} is {type}: only numbers, dates and instants have a highest and a lowest value.</source>
        <translation>{trait} ist {type}: Nur Zahlen, Daten und Zeitpunkte haben einen höchsten und einen niedrigsten Wert.</translation>
    </message>
    <message>
        <source>{type} by {key}</source>
        <translation>{type} nach {key}</translation>
    </message>
    <message>
        <source>Boolean trait</source>
        <translation>Boolesches Merkmal</translation>
    </message>
    <message>
        <source>By the type of the identifier</source>
        <translation>Nach dem Typ der Kennung</translation>
    </message>
    <message>
        <source>Called after its oldest member</source>
        <translation>Heißt nach dem ältesten Mitglied</translation>
    </message>
    <message>
        <source>Columns that are kept with the object.</source>
        <translation>Spalten, die beim Objekt bleiben.</translation>
    </message>
    <message>
        <source>Columns that name people of the object.</source>
        <translation>Spalten, die Personen des Objekts nennen.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country of phone numbers without a country code: DE.</source>
        <translation>Land von Telefonnummern ohne Landesvorwahl: DE.</translation>
    </message>
    <message>
        <source>Entered and exited events</source>
        <translation>Ereignisse für Ein- und Austritte</translation>
    </message>
    <message>
        <source>For groups that were only found, such as households: the key is the oldest person, so that it stays the same in later runs.</source>
        <translation>Für Gruppen, die nur gefunden wurden, wie Haushalte: Der Schlüssel ist die älteste Person, damit er in späteren Läufen gleich bleibt.</translation>
    </message>
    <message>
        <source>Goes with its person</source>
        <translation>Geht mit seiner Person</translation>
    </message>
    <message>
        <source>Holds an identifier of the person.</source>
        <translation>Enthält eine Kennung der Person.</translation>
    </message>
    <message>
        <source>How the values are brought into their normal form, as where the people come from.</source>
        <translation>Wie die Werte in ihre normale Form gebracht werden, so wie dort, woher die Personen kommen.</translation>
    </message>
    <message>
        <source>Keeps orders, accounts or households with their people, so that audiences can ask for them.</source>
        <translation>Hält Aufträge, Konten oder Haushalte bei ihren Personen, damit Zielgruppen nach ihnen fragen können.</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>The column that tells one object from another; rows with the same key are one.</source>
        <translation>Die Spalte, die ein Objekt vom anderen unterscheidet; Zeilen mit gleichem Schlüssel sind eins.</translation>
    </message>
    <message>
        <source>The type of the identifier, as the people have it: email, user_id.</source>
        <translation>Der Typ der Kennung, wie die Personen sie haben: email, user_id.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Type of object</source>
        <translation>Art des Objekts</translation>
    </message>
    <message>
        <source>What a row is, in one word: order, account, household.</source>
        <translation>Was eine Zeile ist, in einem Wort: order, account, household.</translation>
    </message>
    <message>
        <source>What the person is to the object: buyer, member. May stay empty.</source>
        <translation>Was die Person für das Objekt ist: Käufer, Mitglied. Darf leer bleiben.</translation>
    </message>
    <message>
        <source>When a person is forgotten, objects that nobody else is related to are removed.</source>
        <translation>Wenn eine Person vergessen wird, werden Objekte entfernt, mit denen sonst niemand verbunden ist.</translation>
    </message>
    <message>
        <source>When the row was true: of rows with the same key the newest count, and the newest objects are shown first.</source>
        <translation>Wann die Zeile galt: Von Zeilen mit gleichem Schlüssel zählt die neueste, und die neuesten Objekte werden zuerst gezeigt.</translation>
    </message>
    <message>
        <source>email</source>
        <translation>email</translation>
    </message>
    <message>
        <source>order</source>
        <translation>order</translation>
    </message>
</context>
<context>
    <name>weir::ui::ActivatePane</name>
    <message>
        <source>Make the plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>Only people who agreed to</source>
        <translation>Nur Personen, die zugestimmt haben zu</translation>
    </message>
    <message>
        <source>A consent gate holds everybody else back.</source>
        <translation>Eine Einwilligungsschranke hält alle anderen zurück.</translation>
    </message>
    <message>
        <source>People are named by</source>
        <translation>Personen werden benannt durch</translation>
    </message>
    <message>
        <source>Puts a consent gate and the destination into “%1”, runs what is out of date and shows the plan. Nothing is sent before you apply it.</source>
        <translation>Setzt eine Einwilligungsschranke und das Ziel in „%1“, führt Veraltetes aus und zeigt den Plan. Nichts wird gesendet, bevor Sie ihn anwenden.</translation>
    </message>
    <message>
        <source>Making the plan...</source>
        <translation>Erstellt den Plan...</translation>
    </message>
</context>
<context>
    <name>weir::ui::AreaEditor</name>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Markdown. Ctrl+Enter keeps it, Esc gives it up.</source>
        <translation>Markdown. Strg+Eingabe übernimmt, Esc verwirft.</translation>
    </message>
    <message>
        <source>rename frame</source>
        <translation>Rahmen umbenennen</translation>
    </message>
    <message>
        <source>change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation>Name des Knotens</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc gives it up. Empty shows the name of the type.</source>
        <translation>Die Eingabetaste behält den Namen, Esc verwirft ihn. Leer zeigt den Namen des Typs.</translation>
    </message>
    <message>
        <source>rename &apos;%1&apos;</source>
        <translation>„%1“ umbenennen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ArrowKeys</name>
    <message>
        <source>move by keys</source>
        <translation>mit Tasten verschieben</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudienceEditor</name>
    <message>
        <source>People who match</source>
        <translation>Personen, die passen</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>The saved audience “%1”. A change to it counts everywhere it is used.</source>
        <translation>Die gespeicherte Zielgruppe „%1“. Eine Änderung gilt überall, wo sie benutzt wird.</translation>
    </message>
    <message>
        <source>Edit the saved audience</source>
        <translation>Gespeicherte Zielgruppe bearbeiten</translation>
    </message>
    <message>
        <source>Use a copy of its own here</source>
        <translation>Hier eine eigene Kopie benutzen</translation>
    </message>
    <message>
        <source>own definition</source>
        <translation>eigene Definition</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>How the audience is edited</source>
        <translation>Wie die Zielgruppe bearbeitet wird</translation>
    </message>
    <message>
        <source>The audience in words</source>
        <translation>Die Zielgruppe in Worten</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Satz kopieren</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>limit and groups</source>
        <translation>Grenze und Gruppen</translation>
    </message>
    <message>
        <source>connector</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>condition %1</source>
        <translation>Bedingung %1</translation>
    </message>
    <message>
        <source>condition added</source>
        <translation>Bedingung hinzugefügt</translation>
    </message>
    <message>
        <source>condition moved</source>
        <translation>Bedingung verschoben</translation>
    </message>
    <message>
        <source>group added</source>
        <translation>Gruppe hinzugefügt</translation>
    </message>
    <message>
        <source>condition duplicated</source>
        <translation>Bedingung dupliziert</translation>
    </message>
    <message>
        <source>condition switched on</source>
        <translation>Bedingung eingeschaltet</translation>
    </message>
    <message>
        <source>condition switched off</source>
        <translation>Bedingung ausgeschaltet</translation>
    </message>
    <message>
        <source>condition removed</source>
        <translation>Bedingung entfernt</translation>
    </message>
    <message>
        <source>condition pasted</source>
        <translation>Bedingung eingefügt</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudienceList</name>
    <message>
        <source>No audience yet. Start with a template or from scratch.</source>
        <translation>Noch keine Zielgruppe. Beginnen Sie mit einer Vorlage oder von vorn.</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>New audience</source>
        <translation>Neue Zielgruppe</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>Filled in with what your data has.</source>
        <translation>Ausgefüllt mit dem, was Ihre Daten haben.</translation>
    </message>
    <message>
        <source>Node of %1</source>
        <translation>Knoten von %1</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht benutzt</translation>
    </message>
    <message>
        <source>Used in %1</source>
        <translation>Benutzt in %1</translation>
    </message>
    <message>
        <source>sent to %1</source>
        <translation>gesendet an %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people.</source>
        <translation>
            <numerusform>%n Person.</numerusform>
            <numerusform>%n Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 people as of %2</source>
        <translation>%1 Personen, Stand %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudiencePanesController</name>
    <message>
        <source>Breakdown</source>
        <translation>Aufschlüsselung</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Counting who can be reached</source>
        <translation>Erreichbare werden gezählt</translation>
    </message>
    <message>
        <source>Breaking members down</source>
        <translation>Mitglieder werden aufgeschlüsselt</translation>
    </message>
    <message>
        <source>Comparing audiences</source>
        <translation>Zielgruppen werden verglichen</translation>
    </message>
    <message>
        <source>Counting past days</source>
        <translation>Vergangene Tage werden gezählt</translation>
    </message>
    <message>
        <source>Reading members</source>
        <translation>Mitglieder werden gelesen</translation>
    </message>
    <message>
        <source>Looking for people</source>
        <translation>Personen werden gesucht</translation>
    </message>
    <message>
        <source>Judging a person</source>
        <translation>Eine Person wird geprüft</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudienceWorkbench</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show in the pipeline</source>
        <translation>In der Pipeline zeigen</translation>
    </message>
    <message>
        <source>Delete audience</source>
        <translation>Zielgruppe löschen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Name of the audience</source>
        <translation>Name der Zielgruppe</translation>
    </message>
    <message>
        <source>Duplicate audience</source>
        <translation>Zielgruppe duplizieren</translation>
    </message>
    <message>
        <source>About the audience</source>
        <translation>Über die Zielgruppe</translation>
    </message>
    <message>
        <source>Saved audience</source>
        <translation>Gespeicherte Zielgruppe</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>One definition for every pipeline that uses it.</source>
        <translation>Eine Definition für jede Pipeline, die sie benutzt.</translation>
    </message>
    <message>
        <source>Defined in the node of a pipeline; the same as on the canvas.</source>
        <translation>Im Knoten einer Pipeline definiert; dieselbe wie auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Delete the node in its pipeline</source>
        <translation>Löschen Sie den Knoten in seiner Pipeline</translation>
    </message>
    <message>
        <source>In use by %1; remove it there first</source>
        <translation>Benutzt von %1; entfernen Sie sie dort zuerst</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Size and reach</source>
        <translation>Größe und Reichweite</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudiencesController</name>
    <message>
        <source>CSV file in the project&apos;s folder “out”</source>
        <translation>CSV-Datei im Projektordner „out“</translation>
    </message>
    <message>
        <source>The pipeline %1 has no node that resolves people yet. Add one, then activate.</source>
        <translation>Die Pipeline %1 hat noch keinen Knoten, der Personen auflöst. Fügen Sie einen hinzu, dann aktivieren Sie.</translation>
    </message>
    <message>
        <source>The people have no identifier, such as an e-mail address, to be named by.</source>
        <translation>Die Personen haben keinen Identifikator, etwa eine E-Mail-Adresse, der sie benennt.</translation>
    </message>
    <message>
        <source>The project declares no purpose that people could have agreed to.</source>
        <translation>Das Projekt nennt keinen Zweck, dem Personen zugestimmt haben könnten.</translation>
    </message>
    <message>
        <source>No destination is installed.</source>
        <translation>Kein Ziel ist installiert.</translation>
    </message>
    <message>
        <source>No people are stored yet. Run the pipeline once.</source>
        <translation>Es sind noch keine Personen gespeichert. Führen Sie die Pipeline einmal aus.</translation>
    </message>
    <message>
        <source>The pipeline is running. Templates follow when people are there.</source>
        <translation>Die Pipeline läuft. Vorlagen folgen, sobald Personen da sind.</translation>
    </message>
    <message>
        <source>Looking at your data...</source>
        <translation>Sieht Ihre Daten an...</translation>
    </message>
    <message>
        <source>Uses the event %1.</source>
        <translation>Benutzt das Ereignis %1.</translation>
    </message>
    <message>
        <source>Uses the events %1.</source>
        <translation>Benutzt die Ereignisse %1.</translation>
    </message>
    <message>
        <source>“High” is %1 of at least %2: a quarter lies above.</source>
        <translation>„Hoch“ ist %1 von mindestens %2: ein Viertel liegt darüber.</translation>
    </message>
    <message>
        <source>new audience &apos;%1&apos;</source>
        <translation>neue Zielgruppe „%1“</translation>
    </message>
    <message>
        <source>New audience</source>
        <translation>Neue Zielgruppe</translation>
    </message>
    <message>
        <source>new audience</source>
        <translation>neue Zielgruppe</translation>
    </message>
    <message>
        <source>change %1 in &apos;%2&apos;</source>
        <translation>%1 in „%2“ ändern</translation>
    </message>
    <message>
        <source>rename audience</source>
        <translation>Zielgruppe umbenennen</translation>
    </message>
    <message>
        <source>rename node</source>
        <translation>Knoten umbenennen</translation>
    </message>
    <message>
        <source>delete audience &apos;%1&apos;</source>
        <translation>Zielgruppe „%1“ löschen</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>duplicate audience</source>
        <translation>Zielgruppe duplizieren</translation>
    </message>
    <message>
        <source>activate &apos;%1&apos;</source>
        <translation>„%1“ aktivieren</translation>
    </message>
    <message>
        <source>No people with events are stored yet. Run the pipeline once.</source>
        <translation>Noch sind keine Personen mit Ereignissen gespeichert. Führen Sie die Pipeline einmal aus.</translation>
    </message>
    <message>
        <source>Counting people</source>
        <translation>Personen werden gezählt</translation>
    </message>
    <message>
        <source>Looking into the store</source>
        <translation>Der Speicher wird angesehen</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>people who are in both audiences</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>discard the draft of &apos;%1&apos;</source>
        <translation>Entwurf von „%1“ verwerfen</translation>
    </message>
    <message>
        <source>publish &apos;%1&apos;</source>
        <translation>„%1“ veröffentlichen</translation>
    </message>
    <message>
        <source>Comparing the draft</source>
        <translation>Entwurf wird verglichen</translation>
    </message>
    <message>
        <source>Reading people</source>
        <translation>Personen werden gelesen</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudiencesPage</name>
    <message>
        <source>Choose an audience, or start one from a template.</source>
        <translation>Wählen Sie eine Zielgruppe, oder beginnen Sie eine aus einer Vorlage.</translation>
    </message>
    <message>
        <source>An audience is a definition of people; its size is counted on the people of the last run.</source>
        <translation>Eine Zielgruppe ist eine Definition von Personen; ihre Größe wird an den Personen des letzten Laufs gezählt.</translation>
    </message>
</context>
<context>
    <name>weir::ui::Breadcrumb</name>
    <message>
        <source>Place in the pipeline</source>
        <translation>Ort in der Pipeline</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
</context>
<context>
    <name>weir::ui::BreakdownPane</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Aufschlüsselung</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>Members by value</source>
        <translation>Mitglieder nach Wert</translation>
    </message>
    <message>
        <source>Index 100: as frequent as among all people. Click a bar to keep only its people.</source>
        <translation>Index 100: so häufig wie unter allen Personen. Ein Klick auf einen Balken behält nur seine Personen.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>The people have no traits to break them down by.</source>
        <translation>Die Personen haben keine Merkmale, nach denen sie sich aufschlüsseln lassen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from a number to a number</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Vor %1</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Andere Werte</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>Values of this trait are personal and masked.</source>
        <translation>Die Werte dieses Merkmals sind personenbezogen und verdeckt.</translation>
    </message>
    <message>
        <source>People with several values count for each of them.</source>
        <translation>Personen mit mehreren Werten zählen bei jedem davon.</translation>
    </message>
    <message>
        <source>Index 100: as frequent as among all people.</source>
        <translation>Index 100: so häufig wie unter allen Personen.</translation>
    </message>
    <message>
        <source>%1 · %2 % · index %3</source>
        <translation>%1 · %2 % · Index %3</translation>
    </message>
    <message>
        <source>%1: %2 members, %3 %; among all people %4</source>
        <translation>%1: %2 Mitglieder, %3 %; unter allen Personen %4</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>an audience by a trait</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>the people of the last run</source>
        <translation>die Personen des letzten Laufs</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
</context>
<context>
    <name>weir::ui::BreakpointController</name>
    <message>
        <source>Set breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>Breakpoint with condition...</source>
        <translation>Haltepunkt mit Bedingung...</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>Alle Haltepunkte entfernen</translation>
    </message>
    <message>
        <source>Let the run go on</source>
        <translation>Lauf weitergehen lassen</translation>
    </message>
    <message>
        <source>Remove breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Runs from this window wait when rows come out here</source>
        <translation>Läufe aus diesem Fenster warten, wenn hier Zeilen herauskommen</translation>
    </message>
    <message>
        <source>Select one node or wire that carries a table</source>
        <translation>Wählen Sie einen Knoten oder eine Verbindung mit einer Tabelle</translation>
    </message>
    <message>
        <source>remove a breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>set a breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>remove all breakpoints</source>
        <translation>alle Haltepunkte entfernen</translation>
    </message>
    <message>
        <source>The run waits at &apos;%1&apos;.</source>
        <translation>Der Lauf wartet bei „%1“.</translation>
    </message>
    <message>
        <source>Rows that came out: %1.</source>
        <translation>Herausgekommene Zeilen: %1.</translation>
    </message>
    <message>
        <source>Rows that fit: %1 of %2, where %3.</source>
        <translation>Passende Zeilen: %1 von %2, mit %3.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf anhalten</translation>
    </message>
</context>
<context>
    <name>weir::ui::BreakpointMarks</name>
    <message>
        <source>The run waits here</source>
        <translation>Der Lauf wartet hier</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>Breakpoint where %1</source>
        <translation>Haltepunkt bei %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasCommands</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste keeping inputs</source>
        <translation>Einfügen mit Eingängen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete and reconnect</source>
        <translation>Löschen und verbinden</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Select upstream</source>
        <translation>Vorgänger auswählen</translation>
    </message>
    <message>
        <source>Select downstream</source>
        <translation>Nachfolger auswählen</translation>
    </message>
    <message>
        <source>Connect selected</source>
        <translation>Auswahl verbinden</translation>
    </message>
    <message>
        <source>Disconnect selected</source>
        <translation>Auswahl trennen</translation>
    </message>
    <message>
        <source>Add node…</source>
        <translation>Knoten hinzufügen…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Disable or enable</source>
        <translation>Aus- oder einschalten</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Frame around selection</source>
        <translation>Rahmen um die Auswahl</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Waagerecht zentrieren</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Align middle</source>
        <translation>Senkrecht zentrieren</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 %</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>Fit selection</source>
        <translation>Auswahl einpassen</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>ausschneiden</translation>
    </message>
    <message numerus="yes">
        <source>paste %n node(s)</source>
        <translation>
            <numerusform>%n Knoten einfügen</numerusform>
            <numerusform>%n Knoten einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n node(s)</source>
        <translation>
            <numerusform>%n Knoten duplizieren</numerusform>
            <numerusform>%n Knoten duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n object(s)</source>
        <translation>
            <numerusform>%n Objekt löschen</numerusform>
            <numerusform>%n Objekte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>delete and reconnect</source>
        <translation>löschen und verbinden</translation>
    </message>
    <message>
        <source>connect selected nodes</source>
        <translation>ausgewählte Knoten verbinden</translation>
    </message>
    <message>
        <source>disconnect selected nodes</source>
        <translation>ausgewählte Knoten trennen</translation>
    </message>
    <message numerus="yes">
        <source>disable %n node(s)</source>
        <translation>
            <numerusform>%n Knoten ausschalten</numerusform>
            <numerusform>%n Knoten ausschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>enable %n node(s)</source>
        <translation>
            <numerusform>%n Knoten einschalten</numerusform>
            <numerusform>%n Knoten einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>tidy up</source>
        <translation>aufräumen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>add frame</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasFind</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Find on this canvas: name, type, column, value</source>
        <translation>Auf dieser Fläche suchen: Name, Typ, Spalte, Wert</translation>
    </message>
    <message>
        <source>Find...</source>
        <translation>Suchen...</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasMenus</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Replace node...</source>
        <translation>Knoten ersetzen...</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>Bild exportieren...</translation>
    </message>
    <message>
        <source>Revert to last run</source>
        <translation>Zurück zum letzten Lauf</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>Verlauf der Schritte</translation>
    </message>
    <message>
        <source>Go to frame</source>
        <translation>Zum Rahmen gehen</translation>
    </message>
    <message>
        <source>Colour of the frame</source>
        <translation>Farbe des Rahmens</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Document (*.pdf)</source>
        <translation>Bild (*.png);;Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>revert to last run</source>
        <translation>zurück zum letzten Lauf</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Insert node...</source>
        <translation>Knoten einfügen...</translation>
    </message>
    <message>
        <source>Draw through</source>
        <translation>Durchgehend zeichnen</translation>
    </message>
    <message>
        <source>Show as named links</source>
        <translation>Als benannte Verweise zeigen</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>colour of frame</source>
        <translation>Farbe des Rahmens</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasScene</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasView</name>
    <message>
        <source>%1 &quot;%2&quot;</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>verbunden mit %1</translation>
    </message>
    <message>
        <source>Wire from %1 to %2</source>
        <translation>Leitung von %1 nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pipeline canvas</source>
        <translation>Zeichenfläche der Pipeline</translation>
    </message>
    <message>
        <source>resize frame</source>
        <translation>Rahmengröße ändern</translation>
    </message>
    <message>
        <source>resize note</source>
        <translation>Notizgröße ändern</translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n node(s)</source>
        <translation>
            <numerusform>%n Knoten duplizieren</numerusform>
            <numerusform>%n Knoten duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>insert node on wire</source>
        <translation>Knoten in Leitung einfügen</translation>
    </message>
    <message numerus="yes">
        <source>move %n object(s)</source>
        <translation>
            <numerusform>%n Objekt verschieben</numerusform>
            <numerusform>%n Objekte verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>This node has no inputs.</source>
        <translation>Dieser Knoten hat keine Eingänge.</translation>
    </message>
    <message>
        <source>This node has no outputs.</source>
        <translation>Dieser Knoten hat keine Ausgänge.</translation>
    </message>
    <message>
        <source>move wire</source>
        <translation>Leitung umlegen</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>remove wire</source>
        <translation>Leitung entfernen</translation>
    </message>
    <message>
        <source>move bend of wire</source>
        <translation>Knick der Leitung verschieben</translation>
    </message>
    <message>
        <source>remove bend of wire</source>
        <translation>Knick der Leitung entfernen</translation>
    </message>
    <message>
        <source>bend wire</source>
        <translation>Leitung knicken</translation>
    </message>
    <message>
        <source>show wire as link</source>
        <translation>Leitung als Verweis zeigen</translation>
    </message>
    <message>
        <source>draw wire through</source>
        <translation>Leitung durchgehend zeichnen</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1: %2 Zeilen</translation>
    </message>
    <message>
        <source>Drop to insert %1.</source>
        <translation>Loslassen, um %1 einzufügen.</translation>
    </message>
    <message>
        <source>Drop to choose a node that converts.</source>
        <translation>Loslassen, um einen Knoten zu wählen, der umwandelt.</translation>
    </message>
    <message>
        <source>rows pinned</source>
        <translation>Zeilen angeheftet</translation>
    </message>
    <message>
        <source>Its rows are pinned: what is before it is not asked.</source>
        <translation>Seine Zeilen sind angeheftet: Was davor steht, wird nicht gefragt.</translation>
    </message>
    <message>
        <source>new since the last commit</source>
        <translation>neu seit dem letzten Commit</translation>
    </message>
    <message>
        <source>changed since the last commit</source>
        <translation>geändert seit dem letzten Commit</translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>breakpoint where %1</source>
        <translation>Haltepunkt bei %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChangeMarks</name>
    <message>
        <source>New since the last commit</source>
        <translation>Neu seit dem letzten Commit</translation>
    </message>
    <message>
        <source>Changed since the last commit</source>
        <translation>Geändert seit dem letzten Commit</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChartMenu</name>
    <message>
        <source>Table, export and print: %1</source>
        <translation>Tabelle, Export und Druck: %1</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy the data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>The data of the chart is on the clipboard.</source>
        <translation>Die Daten des Diagramms sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Drucken...</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Data as CSV (*.csv)</source>
        <translation>Daten als CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChartSheet</name>
    <message>
        <source>As of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Herkunft: %1</translation>
    </message>
    <message>
        <source>%1 bars. The longest is %2. The shortest is %3.</source>
        <translation>%1 Balken. Der längste ist %2. Der kürzeste ist %3.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChartTable</name>
    <message>
        <source>Copy the data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChoiceEditor</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a purpose</source>
        <translation>Zweck wählen</translation>
    </message>
    <message>
        <source>%1 (not known)</source>
        <translation>%1 (nicht bekannt)</translation>
    </message>
</context>
<context>
    <name>weir::ui::CoachMarks</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnCombo</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnEditor</name>
    <message>
        <source>Choose a column</source>
        <translation>Spalte wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnViewsController</name>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 von %2 Spalten</translation>
    </message>
    <message>
        <source>view &quot;%1&quot;, %2</source>
        <translation>Ansicht „%1“, %2</translation>
    </message>
    <message>
        <source>view &quot;%1&quot; with changes, %2</source>
        <translation>Ansicht „%1“ mit Änderungen, %2</translation>
    </message>
    <message>
        <source>columns in an order of your own</source>
        <translation>Spalten in eigener Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>%n columns of the view are not in these rows: %1</source>
        <translation>
            <numerusform>%n Spalte der Ansicht gibt es in diesen Zeilen nicht: %1</numerusform>
            <numerusform>%n Spalten der Ansicht gibt es in diesen Zeilen nicht: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are not in this view: %1</source>
        <translation>
            <numerusform>%n Spalte ist nicht in dieser Ansicht: %1</numerusform>
            <numerusform>%n Spalten sind nicht in dieser Ansicht: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more columns</source>
        <translation>
            <numerusform>%n weitere Spalte zeigen</numerusform>
            <numerusform>%n weitere Spalten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>a node that is gone</source>
        <translation>ein Knoten, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>These rows have none of the columns of &quot;%1&quot;.</source>
        <translation>Diese Zeilen haben keine der Spalten von „%1“.</translation>
    </message>
    <message>
        <source>save column view &quot;%1&quot;</source>
        <translation>Spaltenansicht „%1“ speichern</translation>
    </message>
    <message>
        <source>change column view &quot;%1&quot;</source>
        <translation>Spaltenansicht „%1“ ändern</translation>
    </message>
    <message>
        <source>rename column view &quot;%1&quot;</source>
        <translation>Spaltenansicht „%1“ umbenennen</translation>
    </message>
    <message>
        <source>delete column view &quot;%1&quot;</source>
        <translation>Spaltenansicht „%1“ löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied, with %1 of the columns as they are shown: %2.</source>
        <translation>
            <numerusform>%n Zeile kopiert, mit %1 der Spalten, wie sie zu sehen sind: %2.</numerusform>
            <numerusform>%n Zeilen kopiert, mit %1 der Spalten, wie sie zu sehen sind: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnsEditor</name>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Drag to reorder, Del to remove</source>
        <translation>Ziehen ordnet um, Entf entfernt</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnsPopover</name>
    <message>
        <source>Columns and views</source>
        <translation>Spalten und Ansichten</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Columns on show</source>
        <translation>Sichtbare Spalten</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt+Up and Alt+Down move it.</source>
        <translation>Die Leertaste zeigt oder verbirgt eine Spalte, Alt+Auf und Alt+Ab verschieben sie.</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Uncheck all</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>All columns that are listed here</source>
        <translation>Alle Spalten, die hier stehen</translation>
    </message>
    <message>
        <source>This port has a view of that name. It is replaced.</source>
        <translation>Dieser Anschluss hat schon eine Ansicht mit diesem Namen. Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>View: %1 (changed)</source>
        <translation>Ansicht: %1 (geändert)</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>View: all columns</source>
        <translation>Ansicht: alle Spalten</translation>
    </message>
    <message>
        <source>View: not saved</source>
        <translation>Ansicht: nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved at other ports</source>
        <translation>An anderen Anschlüssen gespeichert</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Save view as...</source>
        <translation>Ansicht speichern als...</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;</source>
        <translation>Änderungen in „%1“ speichern</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;...</source>
        <translation>„%1“ umbenennen...</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 von %2 Spalten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
</context>
<context>
    <name>weir::ui::CommandPalette</name>
    <message>
        <source>Type a command, or @ for objects, # for columns</source>
        <translation>Befehl eingeben, @ für Objekte, # für Spalten</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>Zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>&gt; commands and preferences   @ objects   # columns</source>
        <translation>&gt; Befehle und Einstellungen   @ Objekte   # Spalten</translation>
    </message>
</context>
<context>
    <name>weir::ui::CommitMarks</name>
    <message>
        <source>Changes since the last commit</source>
        <translation>Änderungen seit dem letzten Commit</translation>
    </message>
    <message>
        <source>Marks the nodes that are new or other than Git has them</source>
        <translation>Kennzeichnet Knoten, die neu sind oder anders als in Git</translation>
    </message>
    <message>
        <source>Asking Git</source>
        <translation>Git wird gefragt</translation>
    </message>
</context>
<context>
    <name>weir::ui::CompareController</name>
    <message>
        <source>Compare results...</source>
        <translation>Ergebnisse vergleichen...</translation>
    </message>
    <message>
        <source>Shows row by row what is other than in an earlier run</source>
        <translation>Zeigt Zeile für Zeile, was anders ist als in einem früheren Lauf</translation>
    </message>
    <message>
        <source>Looking for results</source>
        <translation>Ergebnisse werden gesucht</translation>
    </message>
    <message>
        <source>Comparing results</source>
        <translation>Ergebnisse werden verglichen</translation>
    </message>
</context>
<context>
    <name>weir::ui::CompareDialog</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Compare results</source>
        <translation>Ergebnisse vergleichen</translation>
    </message>
    <message>
        <source>Results of %1</source>
        <translation>Ergebnisse von %1</translation>
    </message>
    <message>
        <source>What runs gave here, and what of it is other than before.</source>
        <translation>Was Läufe hier ergaben, und was davon anders ist als vorher.</translation>
    </message>
    <message>
        <source>Chooses the columns by which rows are found again, so that others can be seen to change</source>
        <translation>Wählt die Spalten, nach denen Zeilen wiedergefunden werden, damit man Änderungen an ihnen sieht</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>Zeilen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pinned %1</source>
        <translation>Angeheftet %1</translation>
    </message>
    <message>
        <source>%1, cleaned from the cache</source>
        <translation>%1, aus dem Cache entfernt</translation>
    </message>
    <message>
        <source>Results that were cleaned from the cache: %1.</source>
        <translation>Aus dem Cache entfernte Ergebnisse: %1.</translation>
    </message>
    <message>
        <source>No run has a result here yet.</source>
        <translation>Noch kein Lauf hat hier ein Ergebnis.</translation>
    </message>
    <message>
        <source>There is one result only.</source>
        <translation>Es gibt nur ein Ergebnis.</translation>
    </message>
    <message>
        <source>Change something and run again: then both can be compared.</source>
        <translation>Ändern Sie etwas und starten Sie erneut: dann lassen sich beide vergleichen.</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Wird verglichen...</translation>
    </message>
    <message>
        <source>The rows were not compared.</source>
        <translation>Die Zeilen wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>%1 added, %2 missing, %3 changed, %4 as before.</source>
        <translation>%1 hinzugekommen, %2 fehlen, %3 geändert, %4 wie vorher.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, all as before.</source>
        <translation>
            <numerusform>%n Zeile, wie vorher.</numerusform>
            <numerusform>%n Zeilen, alle wie vorher.</numerusform>
        </translation>
    </message>
    <message>
        <source>New or of another type, not compared: %1.</source>
        <translation>Neu oder von anderem Typ, nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>Gone or of another type: %1.</source>
        <translation>Weggefallen oder von anderem Typ: %1.</translation>
    </message>
    <message>
        <source>Personal, so masked: %1.</source>
        <translation>Personenbezogen, daher verdeckt: %1.</translation>
    </message>
    <message>
        <source>The first %1 rows that differ are shown.</source>
        <translation>Gezeigt werden die ersten %1 Zeilen, die sich unterscheiden.</translation>
    </message>
    <message>
        <source>Whole rows are compared</source>
        <translation>Ganze Zeilen werden verglichen</translation>
    </message>
    <message>
        <source>Rows are named by %1</source>
        <translation>Zeilen sind benannt nach %1</translation>
    </message>
    <message>
        <source>Compare whole rows</source>
        <translation>Ganze Zeilen vergleichen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ComparisonEditor</name>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>or not known</source>
        <translation>oder unbekannt</translation>
    </message>
    <message>
        <source>People without a value match too</source>
        <translation>Personen ohne Wert passen auch</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>high</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <source>low</source>
        <translation>von</translation>
    </message>
    <message>
        <source>add a value</source>
        <translation>Wert hinzufügen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ConditionDialog</name>
    <message>
        <source>Set breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>Breakpoint at %1</source>
        <translation>Haltepunkt bei %1</translation>
    </message>
    <message>
        <source>A run waits here as soon as a row fits. Leave the condition empty to wait for any row.</source>
        <translation>Ein Lauf wartet hier, sobald eine Zeile passt. Lassen Sie die Bedingung leer, um auf jede Zeile zu warten.</translation>
    </message>
    <message>
        <source>any row</source>
        <translation>jede Zeile</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Ctrl+Space lists columns and functions.</source>
        <translation>Strg+Leertaste listet Spalten und Funktionen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>weir::ui::CountryFields</name>
    <message>
        <source>No country column</source>
        <translation>Keine Spalte für das Land</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <translation>Land: %1</translation>
    </message>
    <message>
        <source>Column with the country of %1</source>
        <translation>Spalte mit dem Land von %1</translation>
    </message>
    <message>
        <source>Numbers without a country code are read as numbers of that country.</source>
        <translation>Nummern ohne Landesvorwahl werden als Nummern dieses Landes gelesen.</translation>
    </message>
    <message>
        <source>Country of %1 where no column says it</source>
        <translation>Land von %1, wo keine Spalte es sagt</translation>
    </message>
    <message>
        <source>Country where no column says it, as two letters.</source>
        <translation>Land, wo keine Spalte es sagt, mit zwei Buchstaben.</translation>
    </message>
</context>
<context>
    <name>weir::ui::CulpritController</name>
    <message>
        <source>Reading the value that stopped the run</source>
        <translation>Der Wert, der den Lauf angehalten hat, wird gelesen</translation>
    </message>
</context>
<context>
    <name>weir::ui::DataDesk</name>
    <message>
        <source>Rows that come out</source>
        <translation>Zeilen, die herauskommen</translation>
    </message>
    <message>
        <source>Rows that go in</source>
        <translation>Zeilen, die hineingehen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Rows on show</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Show the rows that go in</source>
        <translation>Zeilen zeigen, die hineingehen</translation>
    </message>
    <message>
        <source>Show the rows that come out</source>
        <translation>Zeilen zeigen, die herauskommen</translation>
    </message>
    <message>
        <source>Show input and output side by side</source>
        <translation>Eingang und Ausgang nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Column profile</source>
        <translation>Spaltenprofil</translation>
    </message>
    <message>
        <source>Who looked at personal data</source>
        <translation>Wer personenbezogene Daten ansah</translation>
    </message>
    <message>
        <source>Columns and views...</source>
        <translation>Spalten und Ansichten...</translation>
    </message>
    <message>
        <source>Save column view as...</source>
        <translation>Spaltenansicht speichern als...</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Alle Spalten zeigen</translation>
    </message>
</context>
<context>
    <name>weir::ui::DataGrid</name>
    <message>
        <source>Copy column name</source>
        <translation>Spaltennamen kopieren</translation>
    </message>
    <message>
        <source>Fit column to content</source>
        <translation>Spalte an Inhalt anpassen</translation>
    </message>
    <message>
        <source>Mask personal data again</source>
        <translation>Personenbezogene Daten wieder verdecken</translation>
    </message>
    <message>
        <source>Reveal personal data</source>
        <translation>Personenbezogene Daten aufdecken</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>Als CSV exportieren...</translation>
    </message>
    <message>
        <source>Sort upwards, here only</source>
        <translation>Aufsteigend sortieren, nur hier</translation>
    </message>
    <message>
        <source>Sort downwards, here only</source>
        <translation>Absteigend sortieren, nur hier</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>Spalte ausblenden</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Alle Spalten zeigen</translation>
    </message>
    <message>
        <source>What is in this column</source>
        <translation>Was in dieser Spalte steht</translation>
    </message>
    <message>
        <source>Move column to the left</source>
        <translation>Spalte nach links schieben</translation>
    </message>
    <message>
        <source>Move column to the right</source>
        <translation>Spalte nach rechts schieben</translation>
    </message>
    <message>
        <source>Columns and views...</source>
        <translation>Spalten und Ansichten...</translation>
    </message>
</context>
<context>
    <name>weir::ui::DataPanel</name>
    <message>
        <source>Select a node to see its rows.</source>
        <translation>Wählen Sie einen Knoten, um seine Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Output port</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Liest...</translation>
    </message>
    <message>
        <source>1 person now</source>
        <translation>1 Person jetzt</translation>
    </message>
    <message>
        <source>%1 people now</source>
        <translation>%1 Personen jetzt</translation>
    </message>
    <message>
        <source>, the first %1 shown</source>
        <translation>, die ersten %1 gezeigt</translation>
    </message>
    <message>
        <source>Full result, %1: %2 row</source>
        <translation>Volles Ergebnis, %1: %2 Zeile</translation>
    </message>
    <message>
        <source>Full result, %1: %2 rows</source>
        <translation>Volles Ergebnis, %1: %2 Zeilen</translation>
    </message>
    <message>
        <source>; %1 could not be read</source>
        <translation>; %1 nicht lesbar</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>Diese Zeilen filtern</translation>
    </message>
    <message>
        <source>Go to column</source>
        <translation>Zur Spalte gehen</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>Als CSV exportieren...</translation>
    </message>
    <message>
        <source>Shows only the rows that have this text in a column that is not masked. It changes nothing in the pipeline.</source>
        <translation>Zeigt nur die Zeilen, die diesen Text in einer nicht maskierten Spalte haben. In der Pipeline ändert sich nichts.</translation>
    </message>
    <message>
        <source>Scrolls to a column; hidden ones come back.</source>
        <translation>Rollt zu einer Spalte; ausgeblendete kommen zurück.</translation>
    </message>
    <message>
        <source>Preview: first rows of the sources, %1 row</source>
        <translation>Vorschau: erste Zeilen der Quellen, %1 Zeile</translation>
    </message>
    <message>
        <source>Preview: first rows of the sources, %1 rows</source>
        <translation>Vorschau: erste Zeilen der Quellen, %1 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have the text, filtered here only</source>
        <translation>
            <numerusform>%n Zeile hat den Text, nur hier gefiltert</numerusform>
            <numerusform>%n Zeilen haben den Text, nur hier gefiltert</numerusform>
        </translation>
    </message>
    <message>
        <source>sorted here only</source>
        <translation>nur hier sortiert</translation>
    </message>
    <message>
        <source>Column profile</source>
        <translation>Spaltenprofil</translation>
    </message>
    <message>
        <source>Preview: first %1 rows</source>
        <translation>Vorschau: erste %1 Zeilen</translation>
    </message>
    <message>
        <source>Create filter node from this</source>
        <translation>Filterknoten daraus machen</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n rows fit, filtered here only</source>
        <translation>
            <numerusform>%n Zeile passt, nur hier gefiltert</numerusform>
            <numerusform>%n Zeilen passen, nur hier gefiltert</numerusform>
        </translation>
    </message>
    <message>
        <source>Only rows where %1</source>
        <translation>Nur Zeilen, bei denen %1</translation>
    </message>
    <message>
        <source>Pinned rows, %1: %2 row</source>
        <translation>Angeheftete Zeilen, %1: %2 Zeile</translation>
    </message>
    <message>
        <source>Pinned rows, %1: %2 rows</source>
        <translation>Angeheftete Zeilen, %1: %2 Zeilen</translation>
    </message>
    <message>
        <source>Columns and views</source>
        <translation>Spalten und Ansichten</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Rows %1 to %2, computed to look at them</source>
        <translation>Zeilen %1 bis %2, zum Ansehen berechnet</translation>
    </message>
</context>
<context>
    <name>weir::ui::DecisionsEditor</name>
    <message>
        <source>Review pairs...</source>
        <translation>Paare prüfen...</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Alle vergessen</translation>
    </message>
    <message>
        <source>Shows the pairs that teach most</source>
        <translation>Zeigt die Paare, die am meisten lehren</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>No pair is decided yet.</source>
        <translation>Noch ist kein Paar entschieden.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>1: pairs that are one person, 2: pairs that are two people</comment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) the same person</source>
        <translation>
            <numerusform>%n Paar dieselbe Person</numerusform>
            <numerusform>%n Paare dieselbe Person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) different people</source>
        <translation>
            <numerusform>%n Paar verschiedene Personen</numerusform>
            <numerusform>%n Paare verschiedene Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Matching report</source>
        <translation>Abgleichbericht</translation>
    </message>
    <message>
        <source>Shows the weights, groups, model and quality of the last run</source>
        <translation>Zeigt Gewichte, Gruppen, Modell und Güte des letzten Laufs</translation>
    </message>
</context>
<context>
    <name>weir::ui::DescriptionWindow</name>
    <message>
        <source>%1 in words</source>
        <translation>%1 in Worten</translation>
    </message>
    <message>
        <source>Description of the pipeline</source>
        <translation>Beschreibung der Pipeline</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as Markdown...</source>
        <translation>Als Markdown speichern...</translation>
    </message>
    <message>
        <source>Save the description</source>
        <translation>Beschreibung speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>weir::ui::DiffView</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Previous change (P)</source>
        <translation>Vorige Änderung (P)</translation>
    </message>
    <message>
        <source>Next change (N)</source>
        <translation>Nächste Änderung (N)</translation>
    </message>
    <message>
        <source>Close the comparison (Esc)</source>
        <translation>Vergleich schließen (Esc)</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Beide Versionen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1  →  %2</source>
        <translation>%1  →  %2</translation>
    </message>
    <message numerus="yes">
        <source>+ %n added</source>
        <translation>
            <numerusform>+ %n hinzugefügt</numerusform>
            <numerusform>+ %n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~ %n changed</source>
        <translation>
            <numerusform>~ %n geändert</numerusform>
            <numerusform>~ %n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>notes or frames differ</source>
        <translation>Notizen oder Rahmen unterscheiden sich</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: before %2, after %3</source>
        <translation>%1: vorher %2, nachher %3</translation>
    </message>
    <message>
        <source>No difference in what the pipeline does.</source>
        <translation>Was die Pipeline tut, unterscheidet sich nicht.</translation>
    </message>
    <message numerus="yes">
        <source>− %n removed</source>
        <translation>
            <numerusform>− %n entfernt</numerusform>
            <numerusform>− %n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Settings of the version</source>
        <translation>Einstellungen der Version</translation>
    </message>
    <message>
        <source>%1, to look at</source>
        <translation>%1, zur Ansicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::DocumentController</name>
    <message>
        <source>Input of {kind}</source>
        <translation>Eingang von {kind}</translation>
    </message>
    <message>
        <source>What comes in here from outside the sub-pipeline</source>
        <translation>Was hier von außen in die Unterpipeline kommt</translation>
    </message>
    <message>
        <source>Output of {kind}</source>
        <translation>Ausgang von {kind}</translation>
    </message>
    <message>
        <source>What goes out from here to where the sub-pipeline is placed</source>
        <translation>Was von hier dorthin geht, wo die Unterpipeline eingesetzt ist</translation>
    </message>
    <message>
        <source>Sub-pipeline</source>
        <translation>Unterpipeline</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>add %1 files</source>
        <translation>%1 Dateien hinzufügen</translation>
    </message>
</context>
<context>
    <name>weir::ui::DocumentTabs</name>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>weir::ui::DraftBar</name>
    <message>
        <source>Publish...</source>
        <translation>Veröffentlichen...</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>This is a draft. Runs take the published definition until you publish it.</source>
        <translation>Dies ist ein Entwurf. Läufe nehmen die veröffentlichte Definition, bis Sie ihn veröffentlichen.</translation>
    </message>
    <message>
        <source>Used by %1</source>
        <translation>Benutzt von %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::DurationEditor</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>weir::ui::EmptyCanvas</name>
    <message>
        <source>Where does your data come from?</source>
        <translation>Woher kommen Ihre Daten?</translation>
    </message>
    <message>
        <source>Drop a CSV, Parquet, JSON or spreadsheet file here, or double-click for the list of nodes.</source>
        <translation>Ziehen Sie eine CSV-, Parquet-, JSON- oder Tabellendatei hierher, oder doppelklicken Sie für die Liste der Knoten.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>Ein Beispiel ansehen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ErrorRecord</name>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Show the row</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Shows the value. Who looks at personal data is recorded.</source>
        <translation>Zeigt den Wert. Wer personenbezogene Daten ansieht, wird festgehalten.</translation>
    </message>
    <message>
        <source>Opens what goes into the node at this row.</source>
        <translation>Öffnet, was in den Knoten hineingeht, bei dieser Zeile.</translation>
    </message>
    <message>
        <source>%1 (should be %2)</source>
        <translation>%1 (soll %2 sein)</translation>
    </message>
    <message>
        <source>reading...</source>
        <translation>wird gelesen...</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a value in quotes</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>verdeckt</translation>
    </message>
</context>
<context>
    <name>weir::ui::ExpectedController</name>
    <message>
        <source>Expected rows...</source>
        <translation>Erwartete Zeilen...</translation>
    </message>
    <message>
        <source>Keeps rows that every run compares with what comes out here</source>
        <translation>Behält Zeilen, mit denen jeder Lauf vergleicht, was hier herauskommt</translation>
    </message>
    <message>
        <source>Comparing with the expected rows</source>
        <translation>Vergleich mit den erwarteten Zeilen</translation>
    </message>
    <message>
        <source>Keeping the expected rows</source>
        <translation>Die erwarteten Zeilen werden behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are expected of %1 from now on.</source>
        <translation>
            <numerusform>Von %1 wird ab jetzt %n Zeile erwartet.</numerusform>
            <numerusform>Von %1 werden ab jetzt %n Zeilen erwartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No rows are expected of %1 any more.</source>
        <translation>Von %1 werden keine Zeilen mehr erwartet.</translation>
    </message>
    <message>
        <source>The expected rows of %1 are as they were before.</source>
        <translation>Die erwarteten Zeilen von %1 sind wieder wie zuvor.</translation>
    </message>
    <message>
        <source>Whole rows of %1 are compared from now on.</source>
        <translation>Von nun an werden ganze Zeilen von %1 verglichen.</translation>
    </message>
    <message>
        <source>Rows of %1 are named by %2 from now on.</source>
        <translation>Zeilen von %1 werden von nun an nach %2 benannt.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ExpectedDialog</name>
    <message>
        <source>Expected rows</source>
        <translation>Erwartete Zeilen</translation>
    </message>
    <message>
        <source>Expect nothing</source>
        <translation>Nichts erwarten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Rows that are not as expected</source>
        <translation>Zeilen, die nicht wie erwartet sind</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Takes the file with the expected rows away</source>
        <translation>Entfernt die Datei mit den erwarteten Zeilen</translation>
    </message>
    <message>
        <source>Brings back what was expected before</source>
        <translation>Holt zurück, was zuvor erwartet wurde</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Wird verglichen...</translation>
    </message>
    <message>
        <source>Expected rows of %1</source>
        <translation>Erwartete Zeilen von %1</translation>
    </message>
    <message>
        <source>Every run compares the rows with those that are kept in the project, and tells what differs.</source>
        <translation>Jeder Lauf vergleicht die Zeilen mit denen, die das Projekt behält, und sagt, was anders ist.</translation>
    </message>
    <message>
        <source>Expect the rows there are now</source>
        <translation>Die Zeilen von jetzt erwarten</translation>
    </message>
    <message>
        <source>Keep these rows as expected</source>
        <translation>Diese Zeilen als erwartete behalten</translation>
    </message>
    <message>
        <source>Nothing is expected yet.</source>
        <translation>Noch wird nichts erwartet.</translation>
    </message>
    <message>
        <source>Columns with personal data are left out, of the file and of the comparison.</source>
        <translation>Spalten mit personenbezogenen Daten bleiben weg, aus der Datei und aus dem Vergleich.</translation>
    </message>
    <message>
        <source>The rows were not compared.</source>
        <translation>Die Zeilen wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>Rows are expected.</source>
        <translation>Zeilen werden erwartet.</translation>
    </message>
    <message>
        <source>Not as expected: %1 added, %2 missing, %3 changed, %4 as before.</source>
        <translation>Nicht wie erwartet: %1 dazugekommen, %2 fehlen, %3 geändert, %4 wie zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, all as expected.</source>
        <translation>
            <numerusform>%n Zeile, wie erwartet.</numerusform>
            <numerusform>%n Zeilen, alle wie erwartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone or of another type: %1.</source>
        <translation>Weggefallen oder von anderem Typ: %1.</translation>
    </message>
    <message>
        <source>Personal now, but kept in clear: %1. Keep the rows again.</source>
        <translation>Jetzt personenbezogen, aber im Klartext behalten: %1. Behalten Sie die Zeilen neu.</translation>
    </message>
    <message>
        <source>New, not compared: %1.</source>
        <translation>Neu, nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>Personal, not compared: %1.</source>
        <translation>Personenbezogen, nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>Run the node first: only a full result can be compared or kept.</source>
        <translation>Führen Sie zuerst den Knoten aus: Nur ein volles Ergebnis lässt sich vergleichen oder behalten.</translation>
    </message>
    <message>
        <source>Chooses the columns by which rows are found again, so that others can be seen to change</source>
        <translation>Wählt die Spalten, nach denen Zeilen wiedergefunden werden, damit man Änderungen an ihnen sieht</translation>
    </message>
    <message>
        <source>Whole rows are compared</source>
        <translation>Ganze Zeilen werden verglichen</translation>
    </message>
    <message>
        <source>Rows are named by %1</source>
        <translation>Zeilen sind benannt nach %1</translation>
    </message>
    <message>
        <source>Compare whole rows</source>
        <translation>Ganze Zeilen vergleichen</translation>
    </message>
    <message>
        <source>A column that names rows is gone, so whole rows are compared.</source>
        <translation>Eine Spalte, die Zeilen benennt, ist weg; also werden ganze Zeilen verglichen.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ExplainPane</name>
    <message>
        <source>Id, e-mail or name of a person</source>
        <translation>ID, E-Mail oder Name einer Person</translation>
    </message>
    <message>
        <source>Look for a person to see why they are in the audience or not.</source>
        <translation>Suchen Sie eine Person, um zu sehen, warum sie in der Zielgruppe ist oder nicht.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Person to explain</source>
        <translation>Zu erklärende Person</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Niemand wurde gefunden.</translation>
    </message>
    <message>
        <source>%1 is in the audience</source>
        <translation>%1 ist in der Zielgruppe</translation>
    </message>
    <message>
        <source>%1 is not in the audience</source>
        <translation>%1 ist nicht in der Zielgruppe</translation>
    </message>
</context>
<context>
    <name>weir::ui::ExposePanel</name>
    <message>
        <source>Set at each place</source>
        <translation>An jeder Stelle festgelegt</translation>
    </message>
    <message>
        <source>These settings stand on the card of the sub-pipeline; each place has its own value.</source>
        <translation>Diese Einstellungen stehen auf der Karte der Unterpipeline; jede Stelle hat ihren eigenen Wert.</translation>
    </message>
    <message>
        <source>Expose a setting</source>
        <translation>Einstellung herausführen</translation>
    </message>
    <message>
        <source>Title of the exposed setting %1</source>
        <translation>Titel der herausgeführten Einstellung %1</translation>
    </message>
    <message>
        <source>Set it inside only</source>
        <translation>Nur innen festlegen</translation>
    </message>
    <message>
        <source>Expose %1 no more</source>
        <translation>%1 nicht mehr herausführen</translation>
    </message>
</context>
<context>
    <name>weir::ui::FieldList</name>
    <message>
        <source>More options</source>
        <translation>Mehr Optionen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ForgetDialog</name>
    <message>
        <source>Identifiers</source>
        <translation>Identifikatoren</translation>
    </message>
    <message>
        <source>Values of traits</source>
        <translation>Werte von Merkmalen</translation>
    </message>
    <message>
        <source>Statements about traits</source>
        <translation>Angaben zu Merkmalen</translation>
    </message>
    <message>
        <source>Answers to purposes</source>
        <translation>Antworten zu Zwecken</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Likely links</source>
        <translation>Wahrscheinliche Verknüpfungen</translation>
    </message>
    <message>
        <source>Identifiers in the log of rules</source>
        <translation>Identifikatoren im Protokoll der Regeln</translation>
    </message>
    <message>
        <source>Refusals of rules</source>
        <translation>Ablehnungen durch Regeln</translation>
    </message>
    <message>
        <source>Memberships of audiences</source>
        <translation>Mitgliedschaften in Zielgruppen</translation>
    </message>
    <message>
        <source>Entries and exits of audiences</source>
        <translation>Ein- und Austritte bei Zielgruppen</translation>
    </message>
    <message>
        <source>Rows of publish plans</source>
        <translation>Zeilen von Veröffentlichungsplänen</translation>
    </message>
    <message>
        <source>Scores of predictions</source>
        <translation>Werte von Vorhersagen</translation>
    </message>
    <message>
        <source>Lines of deliveries</source>
        <translation>Zeilen von Zustellungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Rejected rows that name the person</source>
        <translation>Abgewiesene Zeilen, die die Person nennen</translation>
    </message>
    <message>
        <source>Kept results, which the next run computes again</source>
        <translation>Aufgehobene Ergebnisse, die der nächste Lauf neu berechnet</translation>
    </message>
    <message>
        <source>Pinned rows</source>
        <translation>Angeheftete Zeilen</translation>
    </message>
    <message>
        <source>Sorted views</source>
        <translation>Sortierte Ansichten</translation>
    </message>
    <message>
        <source>Comparisons with expected rows</source>
        <translation>Vergleiche mit erwarteten Zeilen</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>Temporäre Dateien</translation>
    </message>
    <message>
        <source>Looking at everything that is stored about this person...</source>
        <translation>Alles, was über diese Person gespeichert ist, wird durchgesehen...</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What is deleted and what stays</source>
        <translation>Was gelöscht wird und was bleibt</translation>
    </message>
    <message>
        <source>Save certificate...</source>
        <translation>Bescheinigung speichern...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Endgültig vergessen</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Diese Person vergessen</translation>
    </message>
    <message>
        <source>Everything below goes when you apply the plan, and not before. It cannot be undone.</source>
        <translation>Alles Folgende verschwindet, wenn Sie den Plan anwenden, und nicht vorher. Es lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Deleted from the store</source>
        <translation>Aus dem Speicher gelöscht</translation>
    </message>
    <message>
        <source>Deleted on this machine, in files</source>
        <translation>Auf diesem Rechner gelöscht, in Dateien</translation>
    </message>
    <message>
        <source>Destinations that hold the person</source>
        <translation>Ziele, die die Person enthalten</translation>
    </message>
    <message>
        <source>%1: the next publish takes the person off</source>
        <translation>%1: Die nächste Veröffentlichung nimmt die Person heraus</translation>
    </message>
    <message>
        <source>%1 is not in the project any more: tell it by hand</source>
        <translation>%1 ist nicht mehr im Projekt: von Hand benachrichtigen</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Hashes of the identifiers, on the suppression list</source>
        <translation>Hashes der Identifikatoren, auf der Sperrliste</translation>
    </message>
    <message>
        <source>The profile id %1 and the record of this request</source>
        <translation>Die Profil-ID %1 und der Nachweis dieser Anfrage</translation>
    </message>
    <message>
        <source>Not changed by Weir</source>
        <translation>Von Weir nicht geändert</translation>
    </message>
    <message>
        <source>%1 names the person</source>
        <translation>%1 nennt die Person</translation>
    </message>
    <message>
        <source>%1 is a copy of the store</source>
        <translation>%1 ist eine Kopie des Speichers</translation>
    </message>
    <message>
        <source>This person is on legal hold and cannot be deleted.</source>
        <translation>Diese Person steht unter gesetzlicher Aufbewahrung und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Nothing is deleted yet.</source>
        <translation>Noch ist nichts gelöscht.</translation>
    </message>
    <message>
        <source>The plan holds until %1.</source>
        <translation>Der Plan gilt bis %1.</translation>
    </message>
    <message>
        <source>The hashes, salted with a secret of this store, keep runs from reading the person in again. Sources outside Weir are not changed: delete the person there too.</source>
        <translation>Die Hashes, gesalzen mit einem Geheimnis dieses Speichers, verhindern, dass Läufe die Person wieder einlesen. Quellen außerhalb von Weir werden nicht geändert: Löschen Sie die Person auch dort.</translation>
    </message>
    <message>
        <source>Deleting, writing the store anew and searching it...</source>
        <translation>Es wird gelöscht, der Speicher neu geschrieben und durchsucht...</translation>
    </message>
    <message>
        <source>Nothing of the person is left: every table, every event and the bytes of the file were searched.</source>
        <translation>Von der Person ist nichts übrig: Jede Tabelle, jedes Ereignis und die Bytes der Datei wurden durchsucht.</translation>
    </message>
    <message>
        <source>Something of the person is left. The certificate says where.</source>
        <translation>Von der Person ist etwas übrig. Die Bescheinigung sagt, wo.</translation>
    </message>
    <message>
        <source>Destinations still hold the person. Run the pipelines and apply their plans; the request stays open until then.</source>
        <translation>Ziele enthalten die Person noch. Führen Sie die Pipelines aus, und wenden Sie ihre Pläne an; die Anfrage bleibt bis dahin offen.</translation>
    </message>
    <message>
        <source>Relations to orders, accounts and households</source>
        <translation>Beziehungen zu Bestellungen, Konten und Haushalten</translation>
    </message>
</context>
<context>
    <name>weir::ui::FormRow</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (Pflicht)</translation>
    </message>
</context>
<context>
    <name>weir::ui::GitController</name>
    <message>
        <source>no branch</source>
        <translation>kein Branch</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Asking Git</source>
        <translation>Git wird gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n changed</source>
        <translation>
            <numerusform>%1, %n geändert</numerusform>
            <numerusform>%1, %n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch %1: a merge or rebase is going on.</source>
        <translation>Branch %1: Ein Merge oder Rebase läuft.</translation>
    </message>
    <message>
        <source>Branch %1: everything that is saved is committed.</source>
        <translation>Branch %1: Alles Gespeicherte ist committet.</translation>
    </message>
    <message numerus="yes">
        <source>Branch %1: %n saved file(s) differ from the last commit.</source>
        <translation>
            <numerusform>Branch %1: %n gespeicherte Datei weicht vom letzten Commit ab.</numerusform>
            <numerusform>Branch %1: %n gespeicherte Dateien weichen vom letzten Commit ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Git: %1</source>
        <translation>Git: %1</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Commit läuft</translation>
    </message>
    <message>
        <source>Version saved and committed as %1.</source>
        <translation>Version gespeichert und als %1 committet.</translation>
    </message>
</context>
<context>
    <name>weir::ui::GroupEditor</name>
    <message>
        <source>All of these</source>
        <translation>Alle diese</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>Eine von diesen</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine von diesen</translation>
    </message>
    <message>
        <source>How the conditions are combined</source>
        <translation>Wie die Bedingungen verbunden sind</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifikator</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Trait for some time</source>
        <translation>Merkmal seit einiger Zeit</translation>
    </message>
    <message>
        <source>Top or bottom by a trait</source>
        <translation>Höchste oder niedrigste nach Merkmal</translation>
    </message>
    <message>
        <source>Figure over events</source>
        <translation>Kennzahl über Ereignisse</translation>
    </message>
    <message>
        <source>First or last event</source>
        <translation>Erstes oder letztes Ereignis</translation>
    </message>
    <message>
        <source>Sequence of events</source>
        <translation>Folge von Ereignissen</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Related objects</source>
        <translation>Verbundene Objekte</translation>
    </message>
    <message>
        <source>Random part</source>
        <translation>Zufälliger Teil</translation>
    </message>
    <message>
        <source>%1 with those above</source>
        <translation>%1 mit denen darüber</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 passen</translation>
    </message>
    <message>
        <source>Nobody matches: this condition adds nobody.</source>
        <translation>Niemand passt: Diese Bedingung fügt niemanden hinzu.</translation>
    </message>
    <message>
        <source>This condition adds nobody: those above have them all.</source>
        <translation>Diese Bedingung fügt niemanden hinzu: Die darüber haben schon alle.</translation>
    </message>
    <message>
        <source>Contradiction: nobody can match condition %1 and this one.</source>
        <translation>Widerspruch: Niemand kann auf Bedingung %1 und auf diese passen.</translation>
    </message>
    <message>
        <source>Nobody matches this condition, so nobody is left.</source>
        <translation>Niemand passt auf diese Bedingung, also bleibt niemand übrig.</translation>
    </message>
    <message>
        <source>Nobody is left after this condition.</source>
        <translation>Nach dieser Bedingung bleibt niemand übrig.</translation>
    </message>
    <message>
        <source>This condition removes nobody.</source>
        <translation>Diese Bedingung entfernt niemanden.</translation>
    </message>
</context>
<context>
    <name>weir::ui::GroupGraphView</name>
    <message>
        <source>bridge, %1</source>
        <translation>Brücke, %1</translation>
    </message>
    <message>
        <source>Drawing of the records of the group and their pairs</source>
        <translation>Zeichnung der Datensätze der Gruppe und ihrer Paare</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>1: number of a record, 2: probability, 3: bits</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 (bridge)</source>
        <translation>%1 (Brücke)</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>%1, without a pair that was kept</source>
        <translation>%1, ohne ein behaltenes Paar</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, mit %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::GroupsPane</name>
    <message>
        <source>Sizes of groups</source>
        <translation>Größen der Gruppen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Weakest bridge</source>
        <translation>Schwächste Brücke</translation>
    </message>
    <message>
        <source>Of all pairs</source>
        <translation>Von allen Paaren</translation>
    </message>
    <message>
        <source>Longest way</source>
        <translation>Längster Weg</translation>
    </message>
    <message>
        <source>Groups that a single pair holds together</source>
        <translation>Gruppen, die ein einziges Paar zusammenhält</translation>
    </message>
    <message>
        <source>No group of three or more records hangs on a single pair.</source>
        <translation>Keine Gruppe von drei oder mehr Datensätzen hängt an einem einzigen Paar.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Records of the group</source>
        <translation>Datensätze der Gruppe</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Drawing of the group</source>
        <translation>Zeichnung der Gruppe</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a group to see what holds it together.</source>
        <translation>Wählen Sie eine Gruppe, um zu sehen, was sie zusammenhält.</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a record</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>The first %1 of %2 records are shown.</source>
        <translation>Die ersten %1 von %2 Datensätzen werden gezeigt.</translation>
    </message>
    <message>
        <source>Only pairs from %1 on are kept, so that weaker ones are missing here.</source>
        <translation>Nur Paare ab %1 werden behalten; schwächere fehlen hier also.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n record(s)</source>
        <translation>
            <numerusform>%1, %n Datensatz</numerusform>
            <numerusform>%1, %n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of three and more records would fall apart without one pair. The bar is how sure that pair is.</source>
        <translation>
            <numerusform>%n Gruppe von drei oder mehr Datensätzen zerfiele ohne ein Paar. Der Balken zeigt, wie sicher dieses Paar ist.</numerusform>
            <numerusform>%n Gruppen von drei oder mehr Datensätzen zerfielen ohne ein Paar. Der Balken zeigt, wie sicher dieses Paar ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing of a group</source>
        <translation>Zeichnung einer Gruppe</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>Anderer Datensatz</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 and %2. Lines are thicker the surer a pair is, dotted below the threshold, and dashed where the group would fall apart without them.</source>
        <translation>%1 und %2. Linien sind dicker, je sicherer ein Paar ist, gepunktet unter der Schwelle und gestrichelt, wo die Gruppe ohne sie zerfiele.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bridge(s)</source>
        <translation>
            <numerusform>%n Brücke</numerusform>
            <numerusform>%n Brücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Records of a group</source>
        <translation>Datensätze einer Gruppe</translation>
    </message>
    <message>
        <source>Columns of personal data were revealed.</source>
        <translation>Spalten mit personenbezogenen Daten wurden aufgedeckt.</translation>
    </message>
    <message>
        <source>Columns of personal data are masked.</source>
        <translation>Spalten mit personenbezogenen Daten sind maskiert.</translation>
    </message>
</context>
<context>
    <name>weir::ui::Handoff</name>
    <message>
        <source>Copy the run as a command</source>
        <translation>Lauf als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy &apos;run to here&apos; as a command</source>
        <translation>„Bis hier ausführen“ als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the preview as a command</source>
        <translation>Vorschau als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy &apos;show SQL&apos; as a command</source>
        <translation>„SQL zeigen“ als Befehl kopieren</translation>
    </message>
    <message>
        <source>Describe the pipeline in words</source>
        <translation>Pipeline in Worten beschreiben</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>Der Befehl ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The command is on the clipboard. It works on what is saved; save first.</source>
        <translation>Der Befehl ist in der Zwischenablage. Er arbeitet mit dem, was gespeichert ist; speichern Sie zuerst.</translation>
    </message>
</context>
<context>
    <name>weir::ui::HelpController</name>
    <message>
        <source>Help for the selection</source>
        <translation>Hilfe zur Auswahl</translation>
    </message>
</context>
<context>
    <name>weir::ui::HelpPanel</name>
    <message>
        <source>Takes</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Gibt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>weir::ui::IdentityController</name>
    <message>
        <source>Preview changes of identity rules...</source>
        <translation>Änderungen der Identitätsregeln ansehen...</translation>
    </message>
    <message>
        <source>What identity rules refused...</source>
        <translation>Was Identitätsregeln abgelehnt haben...</translation>
    </message>
    <message>
        <source>Lists the identifiers that the last run left out of rows, and why</source>
        <translation>Listet die Identifikatoren auf, die der letzte Lauf in Zeilen weggelassen hat, und warum</translation>
    </message>
    <message>
        <source>Shows who would become one person or come apart under the rules of this pipeline</source>
        <translation>Zeigt, wer unter den Regeln dieser Pipeline zu einer Person würde oder auseinanderfiele</translation>
    </message>
    <message>
        <source>Preview of identity rules</source>
        <translation>Vorschau der Identitätsregeln</translation>
    </message>
    <message>
        <source>The rules of this node, tried on everything that is stored, beside who is who now.</source>
        <translation>Die Regeln dieses Knotens, an allem versucht, was gespeichert ist, neben dem, wer heute wer ist.</translation>
    </message>
    <message>
        <source>Reading what was refused</source>
        <translation>Abgelehntes lesen</translation>
    </message>
    <message>
        <source>Nobody is stored yet. Run the pipeline first.</source>
        <translation>Noch ist niemand gespeichert. Führen Sie zuerst die Pipeline aus.</translation>
    </message>
    <message>
        <source>Reading a profile</source>
        <translation>Ein Profil lesen</translation>
    </message>
    <message>
        <source>This identifier belongs to nobody.</source>
        <translation>Dieser Identifikator gehört niemandem.</translation>
    </message>
    <message>
        <source>Keep two identifiers apart</source>
        <translation>Zwei Identifikatoren auseinanderhalten</translation>
    </message>
    <message>
        <source>What changes when the %1 and the %2 that you chose are never one person.</source>
        <comment>1, 2: kinds of identifiers</comment>
        <translation>Was sich ändert, wenn %1 und %2, die Sie gewählt haben, nie eine Person sind.</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Auseinanderhalten</translation>
    </message>
    <message>
        <source>keep two identifiers apart</source>
        <translation>zwei Identifikatoren auseinanderhalten</translation>
    </message>
    <message>
        <source>Block a value</source>
        <translation>Einen Wert sperren</translation>
    </message>
    <message>
        <source>What changes when the %1 that you chose identifies nobody.</source>
        <comment>1: kind of identifier</comment>
        <translation>Was sich ändert, wenn %1, den Sie gewählt haben, niemanden identifiziert.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>block a value</source>
        <translation>einen Wert sperren</translation>
    </message>
    <message>
        <source>Trying rules</source>
        <translation>Regeln versuchen</translation>
    </message>
    <message>
        <source>The decision is kept in the pipeline. The next run applies it.</source>
        <translation>Die Entscheidung steht in der Pipeline. Der nächste Lauf wendet sie an.</translation>
    </message>
    <message>
        <source>The store is being written. Try again when that is done.</source>
        <translation>Der Speicher wird gerade beschrieben. Versuchen Sie es noch einmal, wenn das fertig ist.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ImportController</name>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s)</source>
        <translation>
            <numerusform>Alle %n Zeile</numerusform>
            <numerusform>Alle %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview: first %n row(s)</source>
        <translation>
            <numerusform>Vorschau: erste %n Zeile</numerusform>
            <numerusform>Vorschau: erste %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n Zeile kann nicht gelesen werden</numerusform>
            <numerusform>%n Zeilen können nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>This looks like contacts: %1.</source>
        <translation>Das sieht nach Kontakten aus: %1.</translation>
    </message>
    <message>
        <source>This is about people: %1.</source>
        <translation>Hier geht es um Personen: %1.</translation>
    </message>
    <message>
        <source>Make people of it: link its records, store them as profiles.</source>
        <translation>Personen daraus machen: Datensätze verknüpfen und als Profile speichern.</translation>
    </message>
    <message>
        <source>Make people of it: link its records, store them as profiles, read consent from %1.</source>
        <translation>Personen daraus machen: Datensätze verknüpfen, als Profile speichern, Einwilligung aus %1 lesen.</translation>
    </message>
    <message>
        <source>add purpose</source>
        <translation>Zweck hinzufügen</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>add people</source>
        <translation>Personen hinzufügen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ImportPage</name>
    <message>
        <source>Add data</source>
        <translation>Daten hinzufügen</translation>
    </message>
    <message>
        <source>This is what your files hold. Correct what was detected wrongly; your files are only read, never changed.</source>
        <translation>Das steht in Ihren Dateien. Berichtigen Sie, was falsch erkannt wurde; Ihre Dateien werden nur gelesen, nie geändert.</translation>
    </message>
    <message>
        <source>Add 1 source</source>
        <translation>1 Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 sources</source>
        <translation>%1 Quellen hinzufügen</translation>
    </message>
    <message>
        <source>%1 (cannot be read)</source>
        <translation>%1 (kann nicht gelesen werden)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add nothing (Esc)</source>
        <translation>Nichts hinzufügen (Esc)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>&amp;Sheet or table</source>
        <translation>&amp;Blatt oder Tabelle</translation>
    </message>
    <message>
        <source>Sheet or table</source>
        <translation>Blatt oder Tabelle</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>weir::ui::InputCard</name>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Fill in from column names and privacy marks</source>
        <translation>Aus Spaltennamen und Datenschutzmarken ausfüllen</translation>
    </message>
    <message>
        <source>source name</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Source name</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Traits and events carry this name; do not change it once data is stored.</source>
        <translation>Merkmale und Ereignisse tragen diesen Namen; ändern Sie ihn nicht mehr, wenn Daten gespeichert sind.</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifikator</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>Ereignisname</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Event received at</source>
        <translation>Ereignis empfangen um</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Event property</source>
        <translation>Ereigniseigenschaft</translation>
    </message>
    <message>
        <source>Consent purpose</source>
        <translation>Einwilligungszweck</translation>
    </message>
    <message>
        <source>Consent answer</source>
        <translation>Einwilligungsantwort</translation>
    </message>
    <message>
        <source>Consent time</source>
        <translation>Einwilligungszeit</translation>
    </message>
    <message>
        <source>Consent method</source>
        <translation>Einwilligungsweg</translation>
    </message>
    <message>
        <source>Consent evidence</source>
        <translation>Einwilligungsnachweis</translation>
    </message>
    <message>
        <source>Use of column %1</source>
        <translation>Verwendung der Spalte %1</translation>
    </message>
    <message>
        <source>Identifier type of %1</source>
        <translation>Identifikatortyp von %1</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>ignore case</source>
        <translation>Groß/klein egal</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Normalising of %1</source>
        <translation>Normalisierung von %1</translation>
    </message>
    <message>
        <source>Event name of every row</source>
        <translation>Ereignisname jeder Zeile</translation>
    </message>
    <message>
        <source>Leave empty when rows are no events, or choose a column above.</source>
        <translation>Leer lassen, wenn Zeilen keine Ereignisse sind, oder oben eine Spalte wählen.</translation>
    </message>
    <message>
        <source>Purpose of every answer</source>
        <translation>Zweck jeder Antwort</translation>
    </message>
    <message>
        <source>One person each</source>
        <translation>Je eine Person</translation>
    </message>
    <message>
        <source>Links between two people</source>
        <translation>Verknüpfungen zwischen zwei Personen</translation>
    </message>
    <message>
        <source>Rows are about</source>
        <translation>Zeilen handeln von</translation>
    </message>
    <message>
        <source>Links come from who compares records, such as the pairs of Match people.</source>
        <translation>Verknüpfungen kommen von dem, der Datensätze vergleicht, wie die Paare von „Personen abgleichen“.</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>what rows are about</source>
        <translation>wovon die Zeilen handeln</translation>
    </message>
</context>
<context>
    <name>weir::ui::InputSamples</name>
    <message>
        <source>Reading samples</source>
        <translation>Beispielwerte werden gelesen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ItemsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>item %1 added</source>
        <translation>Eintrag %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>item %1, %2</source>
        <translation>Eintrag %1, %2</translation>
    </message>
    <message>
        <source>item removed</source>
        <translation>Eintrag entfernt</translation>
    </message>
    <message>
        <source>item moved</source>
        <translation>Eintrag verschoben</translation>
    </message>
</context>
<context>
    <name>weir::ui::KeyRecorder</name>
    <message>
        <source>Go here and press the keys</source>
        <translation>Hierher gehen und die Tasten drücken</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>%1 moves about in the window and cannot be bound.</source>
        <translation>%1 bewegt den Fokus im Fenster und kann nicht belegt werden.</translation>
    </message>
</context>
<context>
    <name>weir::ui::KeyboardSection</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Von Ihnen geändert</translation>
    </message>
    <message>
        <source>%1, Delete takes it away</source>
        <translation>%1, Entf nimmt sie weg</translation>
    </message>
    <message>
        <source>%1 starts &quot;%2&quot; today.</source>
        <translation>%1 startet heute „%2“.</translation>
    </message>
    <message>
        <source>Give it to this action</source>
        <translation>Dieser Aktion geben</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>weir::ui::LimitsBar</name>
    <message>
        <source>At most so many people</source>
        <translation>Höchstens so viele Personen</translation>
    </message>
    <message>
        <source>Limit how many people the audience has</source>
        <translation>Begrenzen, wie viele Personen die Zielgruppe hat</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>People at most</source>
        <translation>Personen höchstens</translation>
    </message>
    <message>
        <source>people,</source>
        <translation>Personen,</translation>
    </message>
    <message>
        <source>chosen at random</source>
        <translation>zufällig gewählt</translation>
    </message>
    <message>
        <source>with the highest</source>
        <translation>mit dem höchsten Wert von</translation>
    </message>
    <message>
        <source>with the lowest</source>
        <translation>mit dem niedrigsten Wert von</translation>
    </message>
    <message>
        <source>Who stays</source>
        <translation>Wer bleibt</translation>
    </message>
    <message>
        <source>Remove the limit</source>
        <translation>Grenze entfernen</translation>
    </message>
    <message>
        <source>Split into groups</source>
        <translation>In Gruppen aufteilen</translation>
    </message>
    <message>
        <source>Random groups that stay the same, such as for a test</source>
        <translation>Zufällige Gruppen, die gleich bleiben, etwa für einen Test</translation>
    </message>
    <message>
        <source>Split into</source>
        <translation>Aufteilen in</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of group %1</source>
        <translation>Name der Gruppe %1</translation>
    </message>
    <message>
        <source>Percent of group %1</source>
        <translation>Prozent der Gruppe %1</translation>
    </message>
    <message>
        <source>Remove group %1</source>
        <translation>Gruppe %1 entfernen</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>The groups add up to %1 %: 100 % at most.</source>
        <translation>Die Gruppen ergeben zusammen %1 %: höchstens 100 %.</translation>
    </message>
    <message>
        <source>%1 % are held out: in the audience, in no group, and never sent.</source>
        <translation>%1 % bleiben außen vor: in der Zielgruppe, in keiner Gruppe und nie gesendet.</translation>
    </message>
    <message>
        <source>Everybody is in a group.</source>
        <translation>Alle sind in einer Gruppe.</translation>
    </message>
</context>
<context>
    <name>weir::ui::LinkFields</name>
    <message>
        <source>First person</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>%1, column</source>
        <translation>%1, Spalte</translation>
    </message>
    <message>
        <source>%1, identifier type</source>
        <translation>%1, Identifikatortyp</translation>
    </message>
    <message>
        <source>The column, and the type of identifier that stands in it.</source>
        <translation>Die Spalte und der Typ des Identifikators, der darin steht.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>How probable it is, from 0 to 1.</source>
        <translation>Wie wahrscheinlich es ist, von 0 bis 1.</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Use links from</source>
        <translation>Verknüpfungen verwenden ab</translation>
    </message>
    <message>
        <source>Links below count for nothing. Those above make two people one where the rules below allow it, surest first, and never against what rows show.</source>
        <translation>Verknüpfungen darunter zählen nicht. Die darüber machen aus zwei Personen eine, wo die Regeln unten es erlauben, die sichersten zuerst und nie gegen das, was Zeilen zeigen.</translation>
    </message>
</context>
<context>
    <name>weir::ui::MainWindow</name>
    <message>
        <source>Only web addresses are opened from notes.</source>
        <translation>Aus Notizen werden nur Webadressen geöffnet.</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Diese Adresse öffnen?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Weir</source>
        <translation>Weir</translation>
    </message>
    <message>
        <source>%1[*] - Weir</source>
        <translation>%1[*] - Weir</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The project changed on the disk and was loaded again.</source>
        <translation>Das Projekt änderte sich auf dem Datenträger und wurde neu geladen.</translation>
    </message>
    <message>
        <source>Another program changed %1, and you have changes that are not saved.</source>
        <translation>Ein anderes Programm hat %1 geändert, und Sie haben ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Another program changed %1 files of this project, and you have changes that are not saved.</source>
        <translation>Ein anderes Programm hat %1 Dateien dieses Projekts geändert, und Sie haben ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Load what is on the disk</source>
        <translation>Vom Datenträger laden</translation>
    </message>
    <message>
        <source>Keep mine and save</source>
        <translation>Meine behalten und speichern</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Node types</source>
        <translation>Knotentypen</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>Neues Projekt...</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>Projekt öffnen...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation>Bis hier ausführen</translation>
    </message>
    <message>
        <source>Run this node again</source>
        <translation>Diesen Knoten erneut ausführen</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suche oder Befehl</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Run what is out of date (%1)</source>
        <translation>Ausführen, was veraltet ist (%1)</translation>
    </message>
    <message>
        <source>Plan and publish</source>
        <translation>Planen und veröffentlichen</translation>
    </message>
    <message>
        <source>The destination needs a few settings. Then run it to make the plan.</source>
        <translation>Das Ziel braucht einige Einstellungen. Führen Sie es dann aus, um den Plan zu erstellen.</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Save a version...</source>
        <translation>Version speichern...</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Search or command   %1</source>
        <translation>Suche oder Befehl   %1</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search or command (%1)</source>
        <translation>Suche oder Befehl (%1)</translation>
    </message>
    <message>
        <source>Run from here</source>
        <translation>Ab hier ausführen</translation>
    </message>
    <message>
        <source>Run what is selected</source>
        <translation>Auswahl ausführen</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Öffnen Sie zuerst ein Projekt</translation>
    </message>
    <message>
        <source>No run is working</source>
        <translation>Kein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>A run is working</source>
        <translation>Ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>Select a node first</source>
        <translation>Wählen Sie zuerst einen Knoten</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Select one node, frame or note first</source>
        <translation>Wählen Sie zuerst einen Knoten, einen Rahmen oder eine Notiz</translation>
    </message>
    <message>
        <source>Select one node first</source>
        <translation>Wählen Sie zuerst einen Knoten</translation>
    </message>
    <message>
        <source>The settings are those of the last run</source>
        <translation>Die Einstellungen sind die des letzten Laufs</translation>
    </message>
    <message>
        <source>The pipeline is empty</source>
        <translation>Die Pipeline ist leer</translation>
    </message>
    <message>
        <source>Select three nodes or more first</source>
        <translation>Wählen Sie zuerst mindestens drei Knoten</translation>
    </message>
    <message>
        <source>Select two nodes or more first</source>
        <translation>Wählen Sie zuerst mindestens zwei Knoten</translation>
    </message>
    <message>
        <source>Select the nodes that belong together first</source>
        <translation>Wählen Sie zuerst die Knoten, die zusammengehören</translation>
    </message>
    <message>
        <source>This is the outermost pipeline</source>
        <translation>Dies ist die äußerste Pipeline</translation>
    </message>
    <message>
        <source>Select a sub-pipeline first</source>
        <translation>Wählen Sie zuerst eine Unterpipeline</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>Hier nicht verfügbar</translation>
    </message>
    <message>
        <source>Next pipeline</source>
        <translation>Nächste Pipeline</translation>
    </message>
    <message>
        <source>Previous pipeline</source>
        <translation>Vorige Pipeline</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message numerus="yes">
        <source>Column, in %n node(s)</source>
        <translation>
            <numerusform>Spalte, in %n Knoten</numerusform>
            <numerusform>Spalte, in %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the project</source>
        <translation>Im Projekt suchen</translation>
    </message>
    <message>
        <source>No gate asks for &quot;%1&quot;. The purpose is written in weir.json.</source>
        <translation>Keine Schranke fragt nach „%1“. Der Zweck steht in weir.json.</translation>
    </message>
    <message>
        <source>No pipeline runs in &quot;%1&quot;. The connection is written in weir.json.</source>
        <translation>Keine Pipeline läuft in „%1“. Die Verbindung steht in weir.json.</translation>
    </message>
    <message>
        <source>Stop and leave?</source>
        <translation>Anhalten und verlassen?</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still work. What is finished is kept.</source>
        <translation>
            <numerusform>%n Aufgabe arbeitet noch. Was fertig ist, bleibt.</numerusform>
            <numerusform>%n Aufgaben arbeiten noch. Was fertig ist, bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and leave</source>
        <translation>Anhalten und verlassen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>A project has at least one pipeline</source>
        <translation>Ein Projekt hat mindestens eine Pipeline</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Version of %1</source>
        <translation>Version von %1</translation>
    </message>
    <message>
        <source>Select a node that matches people first</source>
        <translation>Wählen Sie zuerst einen Knoten, der Personen abgleicht</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>tab: the last run</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Nothing is expected there any more.</source>
        <translation>Dort wird nichts mehr erwartet.</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(nicht da)</translation>
    </message>
    <message>
        <source>Expect nothing there</source>
        <translation>Dort nichts erwarten</translation>
    </message>
    <message>
        <source>No run waits at a breakpoint</source>
        <translation>Kein Lauf wartet an einem Haltepunkt</translation>
    </message>
    <message>
        <source>This pipeline has no breakpoint</source>
        <translation>Diese Pipeline hat keinen Haltepunkt</translation>
    </message>
    <message>
        <source>Select one node or wire that carries a table</source>
        <translation>Wählen Sie einen Knoten oder eine Verbindung mit einer Tabelle</translation>
    </message>
    <message>
        <source>The project lies in no Git working tree</source>
        <translation>Das Projekt liegt in keinem Git-Arbeitsverzeichnis</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Go to...</source>
        <translation>Gehe zu...</translation>
    </message>
    <message>
        <source>Forget the result</source>
        <translation>Ergebnis vergessen</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Arbeitsfläche</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Find a person...</source>
        <translation>Person suchen...</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Lauf von %1</translation>
    </message>
    <message>
        <source>Show the rejected rows</source>
        <translation>Abgewiesene Zeilen zeigen</translation>
    </message>
    <message>
        <source>Detect again</source>
        <translation>Neu erkennen</translation>
    </message>
</context>
<context>
    <name>weir::ui::MappingEditor</name>
    <message>
        <source>Connect a table to say what its columns mean.</source>
        <translation>Schließen Sie eine Tabelle an, um zu sagen, was ihre Spalten bedeuten.</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <translation>Tabelle %1, %2</translation>
    </message>
    <message>
        <source>rules, %1</source>
        <translation>Regeln, %1</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>value of %1</source>
        <translation>Wert von %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchCharts</name>
    <message>
        <source>threshold: %1</source>
        <translation>Schwelle: %1</translation>
    </message>
    <message>
        <source>match weight in bits (0 is even odds)</source>
        <translation>Gewicht des Paares in Bit (bei 0 steht es eins zu eins)</translation>
    </message>
    <message>
        <source>Bits from</source>
        <translation>Bit von</translation>
    </message>
    <message>
        <source>Probability from</source>
        <translation>Wahrscheinlichkeit von</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Pairs at least as sure</source>
        <translation>Mindestens so sichere Paare</translation>
    </message>
    <message>
        <source>%1 %2 (%3 to %4)</source>
        <comment>1: name of a figure, 2 to 4: percentages</comment>
        <translation>%1 %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 nicht bekannt</translation>
    </message>
    <message>
        <source>under %1 %</source>
        <translation>unter %1 %</translation>
    </message>
    <message>
        <source>over %1 %</source>
        <translation>über %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1%2 bits</source>
        <comment>1: sign, 2: figure</comment>
        <translation>%1%2 Bit</translation>
    </message>
    <message>
        <source>Matching report of %1</source>
        <translation>Abgleichbericht von %1</translation>
    </message>
    <message>
        <source>%1 pairs from %2 to %3 bits</source>
        <translation>%1 Paare von %2 bis %3 Bit</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Match weights of pairs</source>
        <translation>Gewichte der Paare</translation>
    </message>
    <message>
        <source>%1 pairs were compared, %2 of them are worth looking at (-10 bits and more), and %3 are at least as sure as the threshold of %4.</source>
        <translation>%1 Paare wurden verglichen, %2 davon sind einen Blick wert (-10 Bit und mehr), und %3 sind mindestens so sicher wie die Schwelle %4.</translation>
    </message>
    <message>
        <source>Pairs kept</source>
        <translation>Behaltene Paare</translation>
    </message>
    <message>
        <source>A threshold of %1 bits (%2) keeps %3 pairs</source>
        <translation>Eine Schwelle von %1 Bit (%2) behält %3 Paare</translation>
    </message>
    <message>
        <source>threshold in bits (0 is 50 %)</source>
        <translation>Schwelle in Bit (0 ist 50 %)</translation>
    </message>
    <message>
        <source>Pairs that a threshold keeps</source>
        <translation>Paare, die eine Schwelle behält</translation>
    </message>
    <message>
        <source>At the threshold of %1, %2 pairs are kept.</source>
        <translation>Bei der Schwelle %1 werden %2 Paare behalten.</translation>
    </message>
    <message>
        <source>Records that cannot be linked</source>
        <translation>Datensätze, die sich nicht verbinden lassen</translation>
    </message>
    <message>
        <source>At %1 bits (%2): %3 records, %4</source>
        <translation>Bei %1 Bit (%2): %3 Datensätze, %4</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>%1 of %2 records (%3) say too little to be linked with anybody at the threshold of %4, even with an equal record.</source>
        <translation>%1 von %2 Datensätzen (%3) sagen zu wenig, um bei der Schwelle %4 mit jemandem verbunden zu werden, selbst mit einem gleichen Datensatz.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Records below</source>
        <translation>Datensätze darunter</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>What these records lack</source>
        <translation>Was diesen Datensätzen fehlt</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Records that cannot be linked without it</source>
        <translation>Nicht verbindbare Datensätze, denen dies fehlt</translation>
    </message>
    <message>
        <source>Share of them</source>
        <translation>Anteil daran</translation>
    </message>
    <message>
        <source>Share of all records</source>
        <translation>Anteil an allen Datensätzen</translation>
    </message>
    <message>
        <source>%1 (of all: %2)</source>
        <translation>%1 (von allen: %2)</translation>
    </message>
    <message>
        <source>%1: %2 of the records that cannot be linked lack it, and %3 of all records</source>
        <translation>%1: fehlt %2 der Datensätze, die sich nicht verbinden lassen, und %3 aller Datensätze</translation>
    </message>
    <message>
        <source>Records that cannot be linked at the threshold of %1</source>
        <translation>Datensätze, die sich bei der Schwelle %1 nicht verbinden lassen</translation>
    </message>
    <message>
        <source>Sizes of groups</source>
        <translation>Größen der Gruppen</translation>
    </message>
    <message>
        <source>Records from</source>
        <translation>Datensätze von</translation>
    </message>
    <message>
        <source>Records to</source>
        <translation>Datensätze bis</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Records in them</source>
        <translation>Datensätze darin</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records and more</source>
        <translation>%1 Datensätze und mehr</translation>
    </message>
    <message>
        <source>%1 to %2 records</source>
        <translation>%1 bis %2 Datensätze</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n group(s)</source>
        <translation>
            <numerusform>%1: %n Gruppe</numerusform>
            <numerusform>%1: %n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records are in %2 groups; the largest has %3.</source>
        <translation>%1 Datensätze sind in %2 Gruppen; die größte hat %3.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <comment>a threshold</comment>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Quality on the answered pairs</source>
        <translation>Güte an den beantworteten Paaren</translation>
    </message>
    <message>
        <source>Of %1 answered pairs, at the threshold of %2: %3, %4, %5. Ranges are those of 95 % confidence.</source>
        <translation>Von %1 beantworteten Paaren, bei der Schwelle %2: %3, %4, %5. Die Bereiche sind die von 95 % Sicherheit.</translation>
    </message>
    <message>
        <source>Rightly together</source>
        <translation>Zu Recht zusammen</translation>
    </message>
    <message>
        <source>Wrongly together</source>
        <translation>Zu Unrecht zusammen</translation>
    </message>
    <message>
        <source>Wrongly apart</source>
        <translation>Zu Unrecht getrennt</translation>
    </message>
    <message>
        <source>Rightly apart</source>
        <translation>Zu Recht getrennt</translation>
    </message>
    <message>
        <source>Precision from</source>
        <translation>Genauigkeit von</translation>
    </message>
    <message>
        <source>Precision to</source>
        <translation>Genauigkeit bis</translation>
    </message>
    <message>
        <source>Recall from</source>
        <translation>Trefferquote von</translation>
    </message>
    <message>
        <source>Recall to</source>
        <translation>Trefferquote bis</translation>
    </message>
    <message>
        <source>F1 from</source>
        <translation>F1 von</translation>
    </message>
    <message>
        <source>F1 to</source>
        <translation>F1 bis</translation>
    </message>
    <message>
        <source>Answered pairs</source>
        <translation>Beantwortete Paare</translation>
    </message>
    <message>
        <source>%1 pairs of %2 to %3: the weights promise %4, and %5 are one person (%6 to %7)</source>
        <translation>%1 Paare von %2 bis %3: Die Gewichte versprechen %4, und %5 sind eine Person (%6 bis %7)</translation>
    </message>
    <message>
        <source>probability that the weights promise</source>
        <translation>Wahrscheinlichkeit, die die Gewichte versprechen</translation>
    </message>
    <message>
        <source>are one person</source>
        <translation>sind eine Person</translation>
    </message>
    <message>
        <source>as promised</source>
        <translation>wie versprochen</translation>
    </message>
    <message>
        <source>Calibration on the answered pairs</source>
        <translation>Kalibrierung an den beantworteten Paaren</translation>
    </message>
    <message>
        <source>What the weights promise, and the share of answered pairs that people called one person, with ranges of 95 % confidence.</source>
        <translation>Was die Gewichte versprechen, und der Anteil der beantworteten Paare, die als eine Person beantwortet wurden, mit Bereichen von 95 % Sicherheit.</translation>
    </message>
    <message>
        <source>Probability to</source>
        <translation>Wahrscheinlichkeit bis</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Observed from</source>
        <translation>Beobachtet von</translation>
    </message>
    <message>
        <source>Observed to</source>
        <translation>Beobachtet bis</translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchReportController</name>
    <message>
        <source>Matching report</source>
        <translation>Abgleichbericht</translation>
    </message>
    <message>
        <source>Shows the weights, groups, model and quality of a match</source>
        <translation>Zeigt Gewichte, Gruppen, Modell und Güte eines Abgleichs</translation>
    </message>
    <message>
        <source>Reading a matching report</source>
        <translation>Abgleichbericht wird gelesen</translation>
    </message>
    <message>
        <source>The records of this report are no longer there. Run the node again.</source>
        <translation>Die Datensätze dieses Berichts sind nicht mehr da. Führen Sie den Knoten noch einmal aus.</translation>
    </message>
    <message>
        <source>Reading a group</source>
        <translation>Gruppe wird gelesen</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>Modell sichern</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Writing a model</source>
        <translation>Modell wird geschrieben</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchReportPage</name>
    <message>
        <source>There is no report of a match with these settings.</source>
        <translation>Mit diesen Einstellungen gibt es keinen Bericht eines Abgleichs.</translation>
    </message>
    <message>
        <source>Run the node, and everything that it finds out is shown here.</source>
        <translation>Führen Sie den Knoten aus, dann steht hier alles, was er herausfindet.</translation>
    </message>
    <message>
        <source>Matching report</source>
        <translation>Abgleichbericht</translation>
    </message>
    <message>
        <source>Review pairs...</source>
        <translation>Paare prüfen...</translation>
    </message>
    <message>
        <source>Save model...</source>
        <translation>Modell sichern...</translation>
    </message>
    <message>
        <source>Keeps what was learned in a file, for other records and for the command line</source>
        <translation>Bewahrt das Gelernte in einer Datei auf, für andere Datensätze und für die Befehlszeile</translation>
    </message>
    <message>
        <source>Back to the pipeline (Esc)</source>
        <translation>Zurück zur Pipeline (Esc)</translation>
    </message>
    <message>
        <source>Match weights</source>
        <translation>Gewichte der Paare</translation>
    </message>
    <message>
        <source>Records that cannot be linked</source>
        <translation>Datensätze, die sich nicht verbinden lassen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Run the node</source>
        <translation>Knoten ausführen</translation>
    </message>
    <message>
        <source>Reading the report...</source>
        <translation>Bericht wird gelesen...</translation>
    </message>
    <message>
        <source>How many pairs have which weight</source>
        <translation>Wie viele Paare welches Gewicht haben</translation>
    </message>
    <message>
        <source>Match weights of pairs</source>
        <translation>Gewichte der Paare</translation>
    </message>
    <message>
        <source>How many pairs each threshold keeps</source>
        <translation>Wie viele Paare jede Schwelle behält</translation>
    </message>
    <message>
        <source>Pairs that a threshold keeps</source>
        <translation>Paare, die eine Schwelle behält</translation>
    </message>
    <message>
        <source>Share of records that cannot be linked, by threshold</source>
        <translation>Anteil der Datensätze, die sich nicht verbinden lassen, nach Schwelle</translation>
    </message>
    <message>
        <source>What these records lack</source>
        <translation>Was diesen Datensätzen fehlt</translation>
    </message>
    <message>
        <source>What each step of agreement is worth</source>
        <translation>Was jede Stufe der Übereinstimmung wert ist</translation>
    </message>
    <message>
        <source>What the weights were learned from</source>
        <translation>Woraus die Gewichte gelernt wurden</translation>
    </message>
    <message>
        <source>Precision, recall and F1 by threshold</source>
        <translation>Genauigkeit, Trefferquote und F1 nach Schwelle</translation>
    </message>
    <message>
        <source>Quality on the answered pairs</source>
        <translation>Güte an den beantworteten Paaren</translation>
    </message>
    <message>
        <source>Promised and observed probabilities</source>
        <translation>Versprochene und beobachtete Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Calibration on the answered pairs</source>
        <translation>Kalibrierung an den beantworteten Paaren</translation>
    </message>
    <message>
        <source>Nobody has answered pairs of this node yet.</source>
        <translation>Noch hat niemand Paare dieses Knotens beantwortet.</translation>
    </message>
    <message>
        <source>Review pairs and say which are one person. After the next run, precision, recall and calibration on these pairs are shown here. Folders of labelled records are measured by: weir match evaluate FOLDER</source>
        <translation>Prüfen Sie Paare, und sagen Sie, welche eine Person sind. Nach dem nächsten Lauf stehen hier Genauigkeit, Trefferquote und Kalibrierung an diesen Paaren. Ordner mit Datensätzen, deren Personen bekannt sind, misst: weir match evaluate FOLDER</translation>
    </message>
    <message>
        <source>%1, %2: %3 records in %4 groups, %5 pairs compared</source>
        <comment>1: name of a node, 2: time, 3 to 5: numbers</comment>
        <translation>%1, %2: %3 Datensätze in %4 Gruppen, %5 Paare verglichen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Among one person&apos;s (m)</source>
        <translation>Bei einer Person (m)</translation>
    </message>
    <message>
        <source>Among two people&apos;s (u)</source>
        <translation>Bei zwei Personen (u)</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Two records taken at random are one person with a probability of 1 in %1. Each step of agreement adds its bits to that; rare values add more.</source>
        <translation>Zwei zufällig gewählte Datensätze sind mit einer Wahrscheinlichkeit von 1 zu %1 eine Person. Jede Stufe der Übereinstimmung trägt ihre Bits dazu bei; seltene Werte tragen mehr bei.</translation>
    </message>
    <message>
        <source>Records that agree in</source>
        <translation>Datensätze, gleich in</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Expected to be one person</source>
        <translation>Als eine Person erwartet</translation>
    </message>
    <message>
        <source>%1 of %2 pairs</source>
        <translation>%1 von %2 Paaren</translation>
    </message>
    <message>
        <source>%1: of %2 pairs, %3 are expected to be one person</source>
        <translation>%1: Von %2 Paaren werden %3 als eine Person erwartet</translation>
    </message>
    <message>
        <source>These weights come from a model that was learned before.</source>
        <translation>Diese Gewichte stammen aus einem Modell, das früher gelernt wurde.</translation>
    </message>
    <message>
        <source>Pairs that agree in something, and how many of them are expected to be one person. Each of these rules teaches the comparisons that it does not use.</source>
        <translation>Paare, die in etwas übereinstimmen, und wie viele davon als eine Person erwartet werden. Jede dieser Regeln lehrt die Vergleiche, die sie nicht verwendet.</translation>
    </message>
    <message>
        <source>These figures are about the pairs that people have answered, not about all pairs.</source>
        <translation>Diese Zahlen handeln von den Paaren, die beantwortet wurden, nicht von allen.</translation>
    </message>
    <message>
        <source>The review asks about the least certain pairs, so that most matching is easier than this.</source>
        <translation>Gefragt wird nach den unsichersten Paaren; das meiste Abgleichen ist also leichter als dies.</translation>
    </message>
    <message>
        <source>The model may have learned from these answers, which flatters it.</source>
        <translation>Das Modell hat vielleicht aus diesen Antworten gelernt; das schmeichelt ihm.</translation>
    </message>
    <message>
        <source>Each pair is judged by weights that have learned from the other answers only.</source>
        <translation>Jedes Paar wird mit Gewichten beurteilt, die nur aus den anderen Antworten gelernt haben.</translation>
    </message>
    <message>
        <source>At the threshold of %1: %2 rightly together, %3 wrongly together, %4 wrongly apart, %5 rightly apart.</source>
        <translation>Bei der Schwelle %1: %2 zu Recht zusammen, %3 zu Unrecht zusammen, %4 zu Unrecht getrennt, %5 zu Recht getrennt.</translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchReviewController</name>
    <message>
        <source>Review pairs...</source>
        <translation>Paare prüfen...</translation>
    </message>
    <message>
        <source>Shows the pairs of the selected node that teach most</source>
        <translation>Zeigt die Paare des gewählten Knotens, die am meisten lehren</translation>
    </message>
    <message>
        <source>The pairs are not there, or are of other settings. Run the node first.</source>
        <translation>Die Paare sind nicht da oder gehören zu anderen Einstellungen. Führen Sie den Knoten zuerst aus.</translation>
    </message>
    <message>
        <source>Looking for pairs</source>
        <translation>Paare werden gesucht</translation>
    </message>
    <message>
        <source>decide about a pair</source>
        <translation>über ein Paar entscheiden</translation>
    </message>
</context>
<context>
    <name>weir::ui::MembersPane</name>
    <message>
        <source>Reading...</source>
        <translation>Liest...</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Alle Mitglieder</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>Andere ziehen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Send or export...</source>
        <translation>Senden oder exportieren...</translation>
    </message>
    <message>
        <source>A list leaves only through a destination, after a consent gate has checked its purpose.</source>
        <translation>Eine Liste geht nur über ein Ziel hinaus, nachdem eine Einwilligungsschranke ihren Zweck geprüft hat.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 people, drawn at random. Double-click one to open the profile.</source>
        <translation>%1 von %2 Personen, zufällig gezogen. Ein Doppelklick öffnet das Profil.</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Alle Spalten zeigen</translation>
    </message>
</context>
<context>
    <name>weir::ui::Mender</name>
    <message>
        <source>Switch the node on</source>
        <translation>Knoten einschalten</translation>
    </message>
    <message>
        <source>switch a node on</source>
        <translation>Knoten einschalten</translation>
    </message>
    <message>
        <source>Rename &apos;%1&apos; to &apos;%2&apos; everywhere downstream (%3)</source>
        <translation>„%1“ überall danach in „%2“ umbenennen (%3)</translation>
    </message>
    <message>
        <source>rename &apos;%1&apos; to &apos;%2&apos; downstream</source>
        <translation>„%1“ danach in „%2“ umbenennen</translation>
    </message>
    <message>
        <source>Use &apos;%1&apos; here</source>
        <translation>Hier „%1“ verwenden</translation>
    </message>
    <message>
        <source>use &apos;%1&apos;</source>
        <translation>„%1“ verwenden</translation>
    </message>
    <message>
        <source>SQL is not rewritten. Look at: %1.</source>
        <translation>SQL wird nicht umgeschrieben. Sehen Sie nach: %1.</translation>
    </message>
    <message>
        <source>Convert &apos;%1&apos; back to %2 before this node</source>
        <translation>„%1“ vor diesem Knoten zurück in %2 umwandeln</translation>
    </message>
    <message>
        <source>convert &apos;%1&apos;</source>
        <translation>„%1“ umwandeln</translation>
    </message>
    <message>
        <source>Ask for &apos;%1&apos; in the gate</source>
        <translation>In der Schranke nach „%1“ fragen</translation>
    </message>
    <message>
        <source>add a purpose to a gate</source>
        <translation>Zweck zu einer Schranke hinzufügen</translation>
    </message>
    <message>
        <source>Remove this setting</source>
        <translation>Diese Einstellung entfernen</translation>
    </message>
    <message>
        <source>remove a setting</source>
        <translation>Einstellung entfernen</translation>
    </message>
    <message>
        <source>Use the usual value</source>
        <translation>Den üblichen Wert verwenden</translation>
    </message>
    <message>
        <source>use the usual value</source>
        <translation>den üblichen Wert verwenden</translation>
    </message>
    <message numerus="yes">
        <source>&apos;%1&apos; stands in %n places; all of them changed.</source>
        <translation>
            <numerusform>„%1“ steht an %n Stelle; sie wurde geändert.</numerusform>
            <numerusform>„%1“ steht an %n Stellen; alle wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move such rows to the second output</source>
        <translation>Solche Zeilen in den zweiten Ausgang leiten</translation>
    </message>
    <message>
        <source>move rows that do not fit</source>
        <translation>unpassende Zeilen umleiten</translation>
    </message>
    <message>
        <source>Empty such cells</source>
        <translation>Solche Zellen leeren</translation>
    </message>
    <message>
        <source>empty cells that do not fit</source>
        <translation>unpassende Zellen leeren</translation>
    </message>
    <message>
        <source>Leave &apos;%1&apos; as it is</source>
        <translation>„%1“ lassen, wie es ist</translation>
    </message>
    <message>
        <source>leave &apos;%1&apos; as it is</source>
        <translation>„%1“ lassen, wie es ist</translation>
    </message>
    <message>
        <source>Convert &apos;%1&apos; before this node and move such rows aside</source>
        <translation>„%1“ vor diesem Knoten umwandeln und solche Zeilen beiseite legen</translation>
    </message>
</context>
<context>
    <name>weir::ui::Minimap</name>
    <message>
        <source>Overview of the canvas</source>
        <translation>Übersicht der Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>weir::ui::ModelBars</name>
    <message>
        <source>%1, %2: seen in %3 of pairs of one person and %4 of pairs of two people, %5</source>
        <translation>%1, %2: bei %3 der Paare einer Person und %4 der Paare zweier Personen gesehen, %5</translation>
    </message>
    <message>
        <source>one person (m)</source>
        <translation>eine Person (m)</translation>
    </message>
    <message>
        <source>two people (u)</source>
        <translation>zwei Personen (u)</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What each step of each comparison is worth</source>
        <translation>Was jede Stufe jedes Vergleichs wert ist</translation>
    </message>
</context>
<context>
    <name>weir::ui::ModelEditor</name>
    <message>
        <source>Save model...</source>
        <translation>Modell sichern...</translation>
    </message>
    <message>
        <source>Use model...</source>
        <translation>Modell verwenden...</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Neu lernen</translation>
    </message>
    <message>
        <source>Keeps what the last run has learned in a file</source>
        <translation>Bewahrt in einer Datei auf, was der letzte Lauf gelernt hat</translation>
    </message>
    <message>
        <source>Matches by weights that were learned before, from a file</source>
        <translation>Gleicht mit Gewichten aus einer Datei ab, die früher gelernt wurden</translation>
    </message>
    <message>
        <source>Forgets the model: every run learns from its records</source>
        <translation>Vergisst das Modell: Jeder Lauf lernt aus seinen Datensätzen</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Modell verwenden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>This file is too large for a model.</source>
        <translation>Diese Datei ist zu groß für ein Modell.</translation>
    </message>
    <message>
        <source>Every run learns from its records.</source>
        <translation>Jeder Lauf lernt aus seinen Datensätzen.</translation>
    </message>
    <message>
        <source>Weights that were learned before, for %1. They say which columns are compared.</source>
        <translation>Früher gelernte Gewichte, für %1. Sie sagen, welche Spalten verglichen werden.</translation>
    </message>
</context>
<context>
    <name>weir::ui::NamePopup</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>weir::ui::NoticeBell</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n neue Meldung</numerusform>
            <numerusform>%n neue Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>Noch wurde nichts gemeldet.</translation>
    </message>
</context>
<context>
    <name>weir::ui::OutlinePanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Outline of the pipeline</source>
        <translation>Gliederung der Pipeline</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>weir::ui::Overlap</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only in %1</source>
        <comment>1: one or more sets of people</comment>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>In both: %1</source>
        <comment>1: two sets of people</comment>
        <translation>In beiden: %1</translation>
    </message>
    <message>
        <source>In all %1: %2</source>
        <comment>1: how many sets, 2: their names</comment>
        <translation>In allen %1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 of all</source>
        <comment>1: which sets, 2: so many people, 3: percentage</comment>
        <translation>%1: %2, %3 von allen</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Mengen</translation>
    </message>
    <message>
        <source>How many sets</source>
        <translation>Wie viele Mengen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Anteil an allen</translation>
    </message>
    <message>
        <source>%1 sets have %2 in %3 combinations.</source>
        <comment>1, 3: numbers, 2: so many people</comment>
        <translation>%1 Mengen haben %2 in %3 Kombinationen.</translation>
    </message>
    <message>
        <source>The largest: %1.</source>
        <comment>1: which sets, how many people</comment>
        <translation>Die größte: %1.</translation>
    </message>
    <message>
        <source>The %1 largest of %2 combinations are drawn; the table has all.</source>
        <translation>Die %1 größten von %2 Kombinationen sind gezeichnet; die Tabelle hat alle.</translation>
    </message>
    <message>
        <source>People in exactly the sets with a dot</source>
        <translation>Personen in genau den Mengen mit einem Punkt</translation>
    </message>
    <message>
        <source>Circles cannot show these figures exactly: areas are off by up to %1 % of all people.</source>
        <translation>Kreise können diese Zahlen nicht genau zeigen: Die Flächen weichen um bis zu %1 % aller Personen ab.</translation>
    </message>
</context>
<context>
    <name>weir::ui::OverlapPane</name>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>In beiden</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>Leave its members out</source>
        <translation>Ihre Mitglieder ausschließen</translation>
    </message>
    <message>
        <source>New audience of both</source>
        <translation>Neue Zielgruppe aus beiden</translation>
    </message>
    <message>
        <source>Who is in what</source>
        <translation>Wer worin ist</translation>
    </message>
    <message>
        <source>People in both, out of the people in either (Jaccard index)</source>
        <translation>Personen in beiden, gemessen an den Personen in mindestens einer (Jaccard-Index)</translation>
    </message>
    <message>
        <source>There is no other audience to compare with.</source>
        <translation>Es gibt keine andere Zielgruppe zum Vergleichen.</translation>
    </message>
    <message>
        <source>%1 and other audiences</source>
        <translation>%1 und andere Zielgruppen</translation>
    </message>
    <message>
        <source>the people of the last run</source>
        <translation>die Personen des letzten Laufs</translation>
    </message>
</context>
<context>
    <name>weir::ui::PairReviewDialog</name>
    <message>
        <source>Are these one person?</source>
        <translation>Ist das eine Person?</translation>
    </message>
    <message>
        <source>The least certain pairs of %1. Answers hold from the next run on, and the weights learn from them.</source>
        <translation>Die unsichersten Paare von %1. Antworten gelten vom nächsten Lauf an, und die Gewichte lernen daraus.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Same person (S)</source>
        <translation>Dieselbe Person (S)</translation>
    </message>
    <message>
        <source>Different (D)</source>
        <translation>Verschieden (D)</translation>
    </message>
    <message>
        <source>Skip (N)</source>
        <translation>Überspringen (N)</translation>
    </message>
    <message>
        <source>Back (B)</source>
        <translation>Zurück (B)</translation>
    </message>
    <message>
        <source>Run and learn</source>
        <translation>Ausführen und lernen</translation>
    </message>
    <message>
        <source>Review pairs</source>
        <translation>Paare prüfen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>One record</source>
        <translation>Ein Datensatz</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Der andere</translation>
    </message>
    <message>
        <source>What both records say</source>
        <translation>Was beide Datensätze sagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Runs the node again with what you said</source>
        <translation>Führt den Knoten noch einmal aus, mit dem, was Sie gesagt haben</translation>
    </message>
    <message>
        <source>Looking for pairs...</source>
        <translation>Paare werden gesucht...</translation>
    </message>
    <message>
        <source>There is no undecided pair.</source>
        <translation>Es gibt kein offenes Paar.</translation>
    </message>
    <message>
        <source>Those were the pairs that teach most.</source>
        <translation>Das waren die Paare, die am meisten lehren.</translation>
    </message>
    <message>
        <source>Run the node again: your answers change the groups and the weights, and then other pairs teach most.</source>
        <translation>Führen Sie den Knoten noch einmal aus: Ihre Antworten ändern die Gruppen und die Gewichte, und dann lehren andere Paare am meisten.</translation>
    </message>
    <message>
        <source> You said: the same person.</source>
        <translation> Sie sagten: dieselbe Person.</translation>
    </message>
    <message>
        <source> You said: different people.</source>
        <translation> Sie sagten: verschiedene Personen.</translation>
    </message>
    <message>
        <source>Pair %1 of %2. %3 % sure.</source>
        <comment>1, 2: numbers, 3: probability in percent</comment>
        <translation>Paar %1 von %2. Zu %3 % sicher.</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>before looking</source>
        <translation>vor dem Hinsehen</translation>
    </message>
    <message>
        <source>two records taken at random</source>
        <translation>zwei zufällig gewählte Datensätze</translation>
    </message>
    <message>
        <source>together: %1 %</source>
        <translation>zusammen: %1 %</translation>
    </message>
    <message>
        <source>Matching report</source>
        <translation>Abgleichbericht</translation>
    </message>
</context>
<context>
    <name>weir::ui::PalettePanel</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Add node: filter, dedupe, ...</source>
        <translation>Knoten hinzufügen: filtern, doppelte, ...</translation>
    </message>
    <message>
        <source>Node types</source>
        <translation>Knotentypen</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Add to the pipeline</source>
        <translation>Zur Pipeline hinzufügen</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu den Favoriten hinzufügen</translation>
    </message>
</context>
<context>
    <name>weir::ui::PastRunTexts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Lauf von %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::PathEditor</name>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>weir::ui::PeopleController</name>
    <message>
        <source>Choose a person, or search for one.</source>
        <translation>Wählen Sie eine Person, oder suchen Sie eine.</translation>
    </message>
    <message>
        <source>Personal values are masked; to read them is written down.</source>
        <translation>Persönliche Werte sind maskiert; wer sie liest, wird festgehalten.</translation>
    </message>
    <message>
        <source>Nobody is stored yet.</source>
        <translation>Noch ist niemand gespeichert.</translation>
    </message>
    <message>
        <source>A run of a pipeline with an identity node makes profiles out of records.</source>
        <translation>Ein Lauf einer Pipeline mit Identitätsknoten macht aus Datensätzen Profile.</translation>
    </message>
    <message>
        <source>Looking for people</source>
        <translation>Personen werden gesucht</translation>
    </message>
    <message>
        <source>Reading a profile</source>
        <translation>Ein Profil lesen</translation>
    </message>
    <message>
        <source>Looking at audiences</source>
        <translation>Zielgruppen werden angesehen</translation>
    </message>
    <message>
        <source>This person was forgotten.</source>
        <translation>Diese Person wurde vergessen.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PeoplePage</name>
    <message>
        <source>E-mail, name, any identifier</source>
        <translation>E-Mail, Name, beliebige Kennung</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Choose a person, or search for one.</source>
        <translation>Wählen Sie eine Person, oder suchen Sie eine.</translation>
    </message>
    <message>
        <source>Personal values are masked; to read them is written down.</source>
        <translation>Persönliche Werte sind maskiert; wer sie liest, wird festgehalten.</translation>
    </message>
    <message>
        <source>%1, last seen %2</source>
        <translation>%1, zuletzt gesehen am %2</translation>
    </message>
    <message>
        <source>Nobody has “%1”.</source>
        <translation>Niemand hat „%1“.</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonAudiencesPane</name>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Who is in an audience since the last run, and why: what each of its rules found. A row that decides would turn the outcome by itself.</source>
        <translation>Wer seit dem letzten Lauf in einer Zielgruppe ist, und warum: was jede ihrer Regeln fand. Eine Zeile, die entscheidet, würde das Ergebnis allein umkehren.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Looking at every audience...</source>
        <translation>Alle Zielgruppen werden angesehen...</translation>
    </message>
    <message>
        <source>No run has evaluated an audience yet.</source>
        <translation>Noch kein Lauf hat eine Zielgruppe ausgewertet.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonConsentPane</name>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>What holds for each purpose, and below it every answer with its source and evidence. An answer after the day counts as not given yet.</source>
        <translation>Was für jeden Zweck gilt, und darunter jede Antwort mit ihrer Quelle und ihrem Nachweis. Eine Antwort nach dem Tag gilt als noch nicht gegeben.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Consent by purpose</source>
        <translation>Einwilligung nach Zweck</translation>
    </message>
    <message>
        <source>As of the end of this day</source>
        <translation>Stand am Ende dieses Tages</translation>
    </message>
    <message>
        <source>Shows what held at the end of this day</source>
        <translation>Zeigt, was am Ende dieses Tages galt</translation>
    </message>
    <message>
        <source>Shows what holds now</source>
        <translation>Zeigt, was jetzt gilt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonGraphView</name>
    <message>
        <source>Drawing of identifiers and links</source>
        <translation>Zeichnung der Identifikatoren und Verknüpfungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, linked with %n others</source>
        <comment>1: kind of identifier, 2: its value</comment>
        <translation>
            <numerusform>%1 %2, verknüpft mit %n anderen</numerusform>
            <numerusform>%1 %2, verknüpft mit %n anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, ausgewählt</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonIdentityPane</name>
    <message>
        <source>Identifiers</source>
        <translation>Identifikatoren</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifikator</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Why these are one person</source>
        <translation>Warum dies eine Person ist</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Dies</translation>
    </message>
    <message>
        <source>and this</source>
        <translation>und dies</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Keep these two apart...</source>
        <translation>Diese beiden auseinanderhalten...</translation>
    </message>
    <message>
        <source>Block this value...</source>
        <translation>Diesen Wert sperren...</translation>
    </message>
    <message>
        <source>Choose one or two of them: with the mouse, or with arrow keys and Space.</source>
        <translation>Wählen Sie einen oder zwei davon: mit der Maus oder mit Pfeiltasten und Leertaste.</translation>
    </message>
    <message numerus="yes">
        <source>Choose one or two of them. %n with few links are only in the table.</source>
        <translation>
            <numerusform>Wählen Sie einen oder zwei davon. %n mit wenigen Verknüpfungen steht nur in der Tabelle.</numerusform>
            <numerusform>Wählen Sie einen oder zwei davon. %n mit wenigen Verknüpfungen stehen nur in der Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>1: kind of identifier, 2: its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 looks like a value that people type when they do not want to say.</source>
        <translation>%1 sieht aus wie ein Wert, den man eintippt, wenn man nichts sagen will.</translation>
    </message>
    <message>
        <source>These may be several people</source>
        <translation>Dies können mehrere Personen sein</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No link leads from one of the two to the other.</source>
        <translation>Keine Verknüpfung führt vom einen zum anderen.</translation>
    </message>
    <message>
        <source>The shortest way from one of the two to the other.</source>
        <translation>Der kürzeste Weg vom einen zum anderen.</translation>
    </message>
    <message>
        <source>The links of the chosen one. Choose a second to see the way between them.</source>
        <translation>Die Verknüpfungen des gewählten. Wählen Sie einen zweiten, um den Weg dazwischen zu sehen.</translation>
    </message>
    <message>
        <source>Each link joins two of them; without it they could fall apart.</source>
        <translation>Jede Verknüpfung verbindet zwei davon; ohne sie könnten sie auseinanderfallen.</translation>
    </message>
    <message numerus="yes">
        <source>%n values of %1 meet in %2: a device that several people share?</source>
        <comment>1: kind of identifier, 2: an identifier</comment>
        <translation>
            <numerusform>%n Wert von %1 trifft sich in %2: ein Gerät, das mehrere Menschen teilen?</numerusform>
            <numerusform>%n Werte von %1 treffen sich in %2: ein Gerät, das mehrere Menschen teilen?</numerusform>
        </translation>
    </message>
    <message>
        <source>A record is no identifier: choose what stands in it.</source>
        <translation>Ein Datensatz ist kein Identifikator: Wählen Sie, was in ihm steht.</translation>
    </message>
    <message>
        <source>Tries what changes when two chosen ones are never one person, and keeps it with a reason</source>
        <translation>Probiert, was sich ändert, wenn zwei ausgewählte nie eine Person sind, und hält es mit einem Grund fest</translation>
    </message>
    <message>
        <source>Tries what changes when the chosen value identifies nobody, and keeps it with a reason</source>
        <translation>Probiert, was sich ändert, wenn der ausgewählte Wert niemanden kennzeichnet, und hält es mit einem Grund fest</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonObjectsPane</name>
    <message>
        <source>Other person</source>
        <translation>Andere Person</translation>
    </message>
    <message>
        <source>Opens with Enter or a double click</source>
        <translation>Öffnet sich mit der Eingabetaste oder einem Doppelklick</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>What this person has or belongs to, the newest first, and who else does.</source>
        <translation>Was diese Person hat oder wozu sie gehört, das Neueste zuerst, und wer noch.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing is related to this person. Orders, accounts and households come in with the node &quot;Objects&quot; behind the people of a pipeline.</source>
        <translation>Mit dieser Person ist nichts verbunden. Bestellungen, Konten und Haushalte kommen mit dem Knoten „Objekte“ hinter den Personen einer Pipeline herein.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonPredictionsPane</name>
    <message>
        <source>not scored: no consent</source>
        <translation>nicht bewertet: keine Einwilligung</translation>
    </message>
    <message>
        <source>not scored: not active enough</source>
        <translation>nicht bewertet: nicht aktiv genug</translation>
    </message>
    <message>
        <source>not scored yet: run the pipeline</source>
        <translation>noch nicht bewertet: Pipeline ausführen</translation>
    </message>
    <message numerus="yes">
        <source>%n scores from %1 to %2</source>
        <translation>
            <numerusform>%n Wert von %1 bis %2</numerusform>
            <numerusform>%n Werte von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>raises</source>
        <translation>hebt</translation>
    </message>
    <message>
        <source>lowers</source>
        <translation>senkt</translation>
    </message>
    <message>
        <source>%1 in the log-odds</source>
        <translation>%1 in den Log-Odds</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Erstellt am %1</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>Reveal to see the score and what raises and lowers it.</source>
        <translation>Decken Sie auf, um den Wert zu sehen und was ihn hebt und senkt.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The share of scored people whose score is not higher.</source>
        <translation>Der Anteil der bewerteten Personen, deren Wert nicht höher ist.</translation>
    </message>
    <message>
        <source>What is known of this person has changed since. Run the pipeline for a new score.</source>
        <translation>Was über diese Person bekannt ist, hat sich seitdem geändert. Führen Sie die Pipeline für einen neuen Wert aus.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>How likely something is, and what raises and lowers it, the strongest first.</source>
        <translation>Wie wahrscheinlich etwas ist, und was es hebt und senkt, das Stärkste zuerst.</translation>
    </message>
    <message>
        <source>Not for automated decisions</source>
        <translation>Nicht für automatisierte Entscheidungen</translation>
    </message>
    <message>
        <source>%1: a score must not decide about a person by itself.</source>
        <translation>%1: Ein Wert darf nicht allein über eine Person entscheiden.</translation>
    </message>
    <message>
        <source>No prediction was run yet. Put &quot;Predict&quot; behind the people of a pipeline.</source>
        <translation>Noch keine Vorhersage ist gelaufen. Setzen Sie „Vorhersagen“ hinter die Personen einer Pipeline.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonRequestsPane</name>
    <message>
        <source>Noted</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Time limit extended</source>
        <translation>Frist verlängert</translation>
    </message>
    <message>
        <source>Deletion planned</source>
        <translation>Löschung geplant</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Package written</source>
        <translation>Paket geschrieben</translation>
    </message>
    <message>
        <source>Destination told by hand</source>
        <translation>Ziel von Hand benachrichtigt</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>Take everything along</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>Be forgotten</source>
        <translation>Vergessen werden</translation>
    </message>
    <message>
        <source>Correct something</source>
        <translation>Etwas berichtigen</translation>
    </message>
    <message>
        <source>Object to a purpose</source>
        <translation>Einem Zweck widersprechen</translation>
    </message>
    <message>
        <source>Stop all use</source>
        <translation>Jede Nutzung anhalten</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Verifying identity</source>
        <translation>Identität wird geprüft</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n Tag zu spät</numerusform>
            <numerusform>%n Tage zu spät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>1: date, 2: days left</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Note request</source>
        <translation>Anfrage aufnehmen</translation>
    </message>
    <message>
        <source>This person has not asked for anything yet.</source>
        <translation>Diese Person hat noch um nichts gebeten.</translation>
    </message>
    <message>
        <source>Asks to</source>
        <translation>Möchte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Gesetz</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>What this person asked for, until when it must be answered, and who did what.</source>
        <translation>Worum diese Person gebeten hat, bis wann zu antworten ist, und wer was getan hat.</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Worum gebeten wird</translation>
    </message>
    <message>
        <source>Purpose to stop</source>
        <translation>Zweck, der anzuhalten ist</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>The day on which the request came</source>
        <translation>Der Tag, an dem die Anfrage kam</translation>
    </message>
    <message>
        <source>Note or reason, without personal data</source>
        <translation>Notiz oder Grund, ohne personenbezogene Daten</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>Notiz oder Grund</translation>
    </message>
    <message>
        <source>Takes the longer time that the law allows, once. Give the reason.</source>
        <translation>Nimmt einmal die längere Frist, die das Gesetz erlaubt. Geben Sie den Grund an.</translation>
    </message>
    <message>
        <source>Ends the request without doing what it asks. Give the reason.</source>
        <translation>Beendet die Anfrage, ohne zu tun, worum sie bittet. Geben Sie den Grund an.</translation>
    </message>
    <message>
        <source>%1 to answer. %2</source>
        <comment>1: &apos;1 month&apos;, 2: the article of the law</comment>
        <translation>Frist zur Antwort: %1. %2</translation>
    </message>
    <message>
        <source>Forget...</source>
        <translation>Vergessen...</translation>
    </message>
    <message>
        <source>Export everything...</source>
        <translation>Alles exportieren...</translation>
    </message>
    <message>
        <source>Stop it now</source>
        <translation>Jetzt anhalten</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonTimeline</name>
    <message>
        <source>Find in the timeline</source>
        <translation>In der Zeitleiste suchen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Kind of moment</source>
        <translation>Art des Moments</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Zusammenführungen</translation>
    </message>
    <message>
        <source>Shorter stretch of time</source>
        <translation>Kürzerer Zeitraum</translation>
    </message>
    <message>
        <source>Longer stretch of time</source>
        <translation>Längerer Zeitraum</translation>
    </message>
    <message>
        <source>All of the time</source>
        <translation>Die ganze Zeit</translation>
    </message>
    <message>
        <source>Older events are left out here; the export has all of them.</source>
        <translation>Ältere Ereignisse fehlen hier; der Export enthält alle.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonView</name>
    <message numerus="yes">
        <source>%n profiles merged into it</source>
        <translation>
            <numerusform>%n Profil darin aufgegangen</numerusform>
            <numerusform>%n Profile darin aufgegangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>The value that audiences and destinations use; below it what other sources said.</source>
        <translation>Der Wert, den Zielgruppen und Ziele verwenden; darunter, was andere Quellen sagten.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Mask again</source>
        <translation>Wieder maskieren</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Hides personal values again</source>
        <translation>Verbirgt persönliche Werte wieder</translation>
    </message>
    <message>
        <source>Shows personal values. It is written down that you looked.</source>
        <translation>Zeigt persönliche Werte. Es wird festgehalten, dass Sie hingesehen haben.</translation>
    </message>
    <message numerus="yes">
        <source>said most often, %n times</source>
        <translation>
            <numerusform>am häufigsten gesagt, %n-mal</numerusform>
            <numerusform>am häufigsten gesagt, %n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>said %n times</source>
        <translation>
            <numerusform>%n-mal gesagt</numerusform>
            <numerusform>%n-mal gesagt</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Why it stands</source>
        <translation>Warum er gilt</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Andere Person</translation>
    </message>
    <message>
        <source>Named together by</source>
        <translation>Zusammen genannt durch</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Not merged with</source>
        <translation>Nicht zusammengeführt mit</translation>
    </message>
    <message>
        <source>What the rules refused in rows that name this person: why two stay two. Open the other one with Enter or a double click.</source>
        <translation>Was die Regeln in Zeilen, die diese Person nennen, abgelehnt haben: warum zwei zwei bleiben. Öffnen Sie die andere mit der Eingabetaste oder einem Doppelklick.</translation>
    </message>
    <message>
        <source>Not merged</source>
        <translation>Nicht zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n statements from %1 to %2</source>
        <translation>
            <numerusform>%n Angabe von %1 bis %2</numerusform>
            <numerusform>%n Angaben von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Export everything about this person</source>
        <translation>Alles über diese Person exportieren</translation>
    </message>
    <message>
        <source>Writes all that is stored about this person into a new folder: JSON, tables and a PDF. It is written down that you did.</source>
        <translation>Schreibt alles, was über diese Person gespeichert ist, in einen neuen Ordner: JSON, Tabellen und ein PDF. Es wird festgehalten, dass Sie das taten.</translation>
    </message>
    <message>
        <source>Forget...</source>
        <translation>Vergessen...</translation>
    </message>
    <message>
        <source>Shows what forgetting this person would delete. Nothing is deleted before you apply that plan.</source>
        <translation>Zeigt, was gelöscht würde, wenn diese Person vergessen wird. Nichts wird gelöscht, bevor Sie diesen Plan anwenden.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests (%1)</source>
        <translation>Anfragen (%1)</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verbunden</translation>
    </message>
</context>
<context>
    <name>weir::ui::PickerPopup</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>weir::ui::PinController</name>
    <message>
        <source>Unpin these rows</source>
        <translation>Diese Zeilen lösen</translation>
    </message>
    <message>
        <source>Pin these rows</source>
        <translation>Diese Zeilen anheften</translation>
    </message>
    <message>
        <source>Runs ask again what is before this node (P)</source>
        <translation>Läufe fragen wieder, was vor diesem Knoten steht (P)</translation>
    </message>
    <message>
        <source>Runs use these rows and do not ask what is before this node (P)</source>
        <translation>Läufe verwenden diese Zeilen und fragen nicht, was vor diesem Knoten steht (P)</translation>
    </message>
    <message>
        <source>These rows are pinned. What is before them is not asked until they are unpinned, and nothing is published from them.</source>
        <translation>Diese Zeilen sind angeheftet. Was davor steht, wird nicht gefragt, bis sie gelöst sind, und aus ihnen wird nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>Unpinned. Runs ask what is before this node again.</source>
        <translation>Gelöst. Läufe fragen wieder, was vor diesem Knoten steht.</translation>
    </message>
    <message>
        <source>Pinning rows</source>
        <translation>Zeilen werden angeheftet</translation>
    </message>
    <message>
        <source>Taking pinned rows away</source>
        <translation>Angeheftete Zeilen werden entfernt</translation>
    </message>
</context>
<context>
    <name>weir::ui::PipelinesController</name>
    <message>
        <source>New pipeline...</source>
        <translation>Neue Pipeline...</translation>
    </message>
    <message>
        <source>Rename pipeline...</source>
        <translation>Pipeline umbenennen...</translation>
    </message>
    <message>
        <source>Duplicate pipeline</source>
        <translation>Pipeline duplizieren</translation>
    </message>
    <message>
        <source>Delete pipeline</source>
        <translation>Pipeline löschen</translation>
    </message>
    <message>
        <source>Name and description of the project...</source>
        <translation>Name und Beschreibung des Projekts...</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Die Läufe werden gelesen</translation>
    </message>
    <message>
        <source>A pipeline needs a name.</source>
        <translation>Eine Pipeline braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name holds only characters that can be seen.</source>
        <translation>Ein Name besteht nur aus sichtbaren Zeichen.</translation>
    </message>
    <message>
        <source>Another pipeline of this project is called &quot;%1&quot;.</source>
        <translation>Eine andere Pipeline dieses Projekts heißt schon „%1“.</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Neue Pipeline</translation>
    </message>
    <message>
        <source>It shares the people, audiences and purposes of this project.</source>
        <translation>Sie teilt sich Personen, Zielgruppen und Zwecke mit diesem Projekt.</translation>
    </message>
    <message>
        <source>Add pipeline</source>
        <translation>Pipeline hinzufügen</translation>
    </message>
    <message>
        <source>What it is for.</source>
        <translation>Wofür sie da ist.</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>add pipeline &apos;%1&apos;</source>
        <translation>Pipeline „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Rename pipeline</source>
        <translation>Pipeline umbenennen</translation>
    </message>
    <message>
        <source>Files, runs and published lists keep the id &quot;%1&quot;.</source>
        <translation>Dateien, Läufe und veröffentlichte Listen behalten die Kennung „%1“.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>rename pipeline to &apos;%1&apos;</source>
        <translation>Pipeline in „%1“ umbenennen</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>duplicate pipeline &apos;%1&apos;</source>
        <translation>Pipeline „%1“ duplizieren</translation>
    </message>
    <message>
        <source>Duplicated as &quot;%1&quot;.</source>
        <translation>Als „%1“ dupliziert.</translation>
    </message>
    <message>
        <source>Duplicated as &quot;%1&quot;. It publishes to the same places: %2.</source>
        <translation>Als „%1“ dupliziert. Sie veröffentlicht an dieselben Ziele: %2.</translation>
    </message>
    <message>
        <source>delete pipeline &apos;%1&apos;</source>
        <translation>Pipeline „%1“ löschen</translation>
    </message>
    <message>
        <source>The pipeline &quot;%1&quot; is deleted. Its files go when you save.</source>
        <translation>Die Pipeline „%1“ ist gelöscht. Ihre Dateien gehen beim Speichern.</translation>
    </message>
    <message>
        <source>What it sent stays and is no longer kept up to date, withdrawn consent included: %1.</source>
        <translation>Was sie gesendet hat, bleibt und wird nicht mehr aktuell gehalten, auch nicht bei widerrufener Einwilligung: %1.</translation>
    </message>
    <message>
        <source>It no longer fills these audiences: %1.</source>
        <translation>Sie füllt diese Zielgruppen nicht mehr: %1.</translation>
    </message>
    <message>
        <source>Name and description of the project</source>
        <translation>Name und Beschreibung des Projekts</translation>
    </message>
    <message>
        <source>The folder on the disk keeps its name.</source>
        <translation>Der Ordner auf der Festplatte behält seinen Namen.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>For whoever opens the project next.</source>
        <translation>Für alle, die das Projekt als Nächste öffnen.</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>Ein Projekt braucht einen Namen.</translation>
    </message>
    <message>
        <source>describe the project</source>
        <translation>Projekt beschreiben</translation>
    </message>
</context>
<context>
    <name>weir::ui::PlanCard</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show these people</source>
        <translation>Diese Personen zeigen</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Offen bis %1</translation>
    </message>
    <message>
        <source>Was interrupted; apply it to finish</source>
        <translation>Wurde unterbrochen; Anwenden schließt ihn ab</translation>
    </message>
    <message>
        <source>People of the plan</source>
        <translation>Personen des Plans</translation>
    </message>
    <message>
        <source>were added</source>
        <translation>wurden hinzugefügt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>were changed</source>
        <translation>wurden geändert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>were removed</source>
        <translation>wurden entfernt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>held back by consent</source>
        <translation>durch Einwilligung zurückgehalten</translation>
    </message>
    <message>
        <source>cannot be sent</source>
        <translation>nicht sendbar</translation>
    </message>
    <message>
        <source>Held back: %1.</source>
        <translation>Zurückgehalten: %1.</translation>
    </message>
    <message>
        <source>Cannot be sent: %1.</source>
        <translation>Nicht sendbar: %1.</translation>
    </message>
    <message>
        <source>Type %1, the number of removed people</source>
        <translation>%1 eingeben, die Zahl der entfernten Personen</translation>
    </message>
    <message>
        <source>Number of removed people</source>
        <translation>Zahl der entfernten Personen</translation>
    </message>
    <message>
        <source>Reason for publishing</source>
        <translation>Grund der Veröffentlichung</translation>
    </message>
    <message>
        <source>Apply 1 change</source>
        <translation>1 Änderung anwenden</translation>
    </message>
    <message>
        <source>Apply %1 changes</source>
        <translation>%1 Änderungen anwenden</translation>
    </message>
    <message>
        <source>Publishing...</source>
        <translation>Veröffentlicht...</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Die ersten %1 von %2 werden gezeigt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Give this plan up; nothing is sent. The next run makes a new one.</source>
        <translation>Diesen Plan aufgeben; nichts wird gesendet. Der nächste Lauf macht einen neuen.</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Schlüssel suchen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Export plan</source>
        <translation>Plan exportieren</translation>
    </message>
    <message>
        <source>Write these people to a CSV file, with personal values masked</source>
        <translation>Diese Personen in eine CSV-Datei schreiben, persönliche Werte maskiert</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Alle Gründe</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>plan-%1.csv</source>
        <translation>plan-%1.csv</translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation>Niemand passt.</translation>
    </message>
</context>
<context>
    <name>weir::ui::Plot</name>
    <message>
        <source>%1, by powers of ten</source>
        <translation>%1, nach Zehnerpotenzen</translation>
    </message>
</context>
<context>
    <name>weir::ui::Preferences</name>
    <message>
        <source>This file does not hold preferences of Weir.</source>
        <translation>Diese Datei enthält keine Einstellungen von Weir.</translation>
    </message>
    <message>
        <source>This file comes from a newer version of Weir.</source>
        <translation>Diese Datei kommt von einer neueren Version von Weir.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; in this file is not one that Weir knows.</source>
        <translation>Den Wert von „%1“ in dieser Datei kennt Weir nicht.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PreferencesPage</name>
    <message>
        <source>When this pipeline runs or is previewed: it computes in the server</source>
        <translation>Wenn diese Pipeline läuft oder eine Vorschau zeigt: Sie rechnet im Server</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>When you apply a plan, never before</source>
        <translation>Wenn Sie einen Plan anwenden, nie vorher</translation>
    </message>
    <message>
        <source>When its columns are looked at, and when it is previewed or run</source>
        <translation>Wenn die Spalten angesehen werden, bei Vorschau und Lauf</translation>
    </message>
    <message>
        <source>Find a preference, an action or a key</source>
        <translation>Einstellung, Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>No preference contains these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>They hold for all projects, at once, and are kept on this computer.</source>
        <translation>Sie gelten sofort und für alle Projekte und bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Choose an action and press new keys for it. Italics are what you changed.</source>
        <translation>Wählen Sie eine Aktion und drücken Sie neue Tasten für sie. Kursiv steht, was Sie geändert haben.</translation>
    </message>
    <message>
        <source>Network and data</source>
        <translation>Netzwerk und Daten</translation>
    </message>
    <message>
        <source>Your data stays on this computer. Weir sends nothing by itself: no usage figures, no search for updates. What follows is everything that reaches over the network.</source>
        <translation>Ihre Daten bleiben auf diesem Computer. Weir sendet von sich aus nichts: keine Nutzungszahlen, keine Suche nach Aktualisierungen. Hier steht alles, was über das Netzwerk geht.</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Sources and pipelines that name a server read from it when their columns are looked at, when they are previewed and when they run.</source>
        <translation>Quellen und Pipelines, die einen Server nennen, lesen von ihm, wenn ihre Spalten angesehen werden, bei Vorschau und Lauf.</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Sends to its address when you apply a plan, and only the people whom a consent gate let pass.</source>
        <translation>Sendet an seine Adresse, wenn Sie einen Plan anwenden, und nur die Personen, die eine Einwilligungsschranke durchließ.</translation>
    </message>
    <message>
        <source>Links in notes</source>
        <translation>Verweise in Notizen</translation>
    </message>
    <message>
        <source>Open in your browser after you have agreed to the address.</source>
        <translation>Öffnen sich in Ihrem Browser, nachdem Sie der Adresse zugestimmt haben.</translation>
    </message>
    <message>
        <source>Nothing in the open project reaches over the network.</source>
        <translation>Nichts im offenen Projekt geht über das Netzwerk.</translation>
    </message>
    <message>
        <source>In the open project:</source>
        <translation>Im offenen Projekt:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The preferences of the file hold now.</source>
        <translation>Die Einstellungen der Datei gelten jetzt.</translation>
    </message>
    <message>
        <source>Export preferences</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Import preferences</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Preferences (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of texts and controls</source>
        <translation>Größe von Texten und Bedienelementen</translation>
    </message>
    <message>
        <source>On top of what the desktop asks for.</source>
        <translation>Zusätzlich zu dem, was der Schreibtisch verlangt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>Keine Bewegungen</translation>
    </message>
    <message>
        <source>There are none either when the desktop asks for less motion.</source>
        <translation>Es gibt auch keine, wenn der Schreibtisch weniger Bewegung verlangt.</translation>
    </message>
    <message>
        <source>Adds a node</source>
        <translation>Fügt einen Knoten hinzu</translation>
    </message>
    <message>
        <source>Moves the focus</source>
        <translation>Bewegt den Fokus</translation>
    </message>
    <message>
        <source>The Tab key on the canvas</source>
        <translation>Die Tabulatortaste auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>With a screen reader it always moves the focus. Another key adds nodes in any case.</source>
        <translation>Mit einem Bildschirmleser bewegt sie immer den Fokus. Eine andere Taste fügt in jedem Fall Knoten hinzu.</translation>
    </message>
    <message>
        <source>Scrolls</source>
        <translation>Rollt</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>Zoomt</translation>
    </message>
    <message>
        <source>The mouse wheel on the canvas</source>
        <translation>Das Mausrad auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>With Ctrl it does the other.</source>
        <translation>Mit Strg tut es das andere.</translation>
    </message>
    <message>
        <source>The window changes at once; while something runs, when it has ended.</source>
        <translation>Das Fenster wechselt sofort; solange etwas läuft, danach.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PreviewController</name>
    <message>
        <source>Rows not used (%1)</source>
        <translation>Nicht benutzte Zeilen (%1)</translation>
    </message>
    <message>
        <source>Who is sent here stands in the publish plan, which each run makes anew.</source>
        <translation>Wer hier gesendet wird, steht im Veröffentlichungsplan, den jeder Lauf neu erstellt.</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Export rows as CSV</source>
        <translation>Zeilen als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n Zeile nach %1 geschrieben.</numerusform>
            <numerusform>%n Zeilen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal columns are masked.</source>
        <translation>Persönliche Spalten sind maskiert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>Eingang: %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>This node reads from outside the pipeline: it has no input.</source>
        <translation>Dieser Knoten liest von außerhalb der Pipeline: Er hat keinen Eingang.</translation>
    </message>
    <message>
        <source>No wire comes into this node yet.</source>
        <translation>Noch führt keine Leitung in diesen Knoten.</translation>
    </message>
    <message>
        <source>Columns as they are shown: %1.</source>
        <translation>Spalten, wie sie zu sehen sind: %1.</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>The last run could read every row.</source>
        <translation>Der letzte Lauf konnte jede Zeile lesen.</translation>
    </message>
    <message>
        <source>The first rows can all be read. A run looks at all of them.</source>
        <translation>Die ersten Zeilen lassen sich alle lesen. Ein Lauf sieht sich alle an.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Error in %1: %2</source>
        <translation>Fehler in %1: %2</translation>
    </message>
    <message>
        <source>Warning in %1: %2</source>
        <translation>Warnung in %1: %2</translation>
    </message>
    <message>
        <source>Hint for %1: %2</source>
        <translation>Hinweis zu %1: %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProblemsPanel</name>
    <message>
        <source>No problems in this pipeline.</source>
        <translation>Keine Probleme in dieser Pipeline.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the pipeline</source>
        <translation>In der Pipeline zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProfileController</name>
    <message>
        <source>filter by a value</source>
        <translation>nach einem Wert filtern</translation>
    </message>
    <message>
        <source>Counting what is in a column</source>
        <translation>Der Inhalt einer Spalte wird gezählt</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProfilePanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>under %1 %</source>
        <translation>unter %1 %</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <source>Most frequent values</source>
        <translation>Häufigste Werte</translation>
    </message>
    <message>
        <source>Close the column profile</source>
        <translation>Spaltenprofil schließen</translation>
    </message>
    <message>
        <source>Personal data is masked.</source>
        <translation>Personenbezogene Daten sind maskiert.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Reveal personal data</source>
        <translation>Personenbezogene Daten aufdecken</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>%1 to below %2: %3</source>
        <translation>%1 bis unter %2: %3</translation>
    </message>
    <message>
        <source>(empty text)</source>
        <translation>(leerer Text)</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Alle Werte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Histogram of %1</source>
        <translation>Histogramm von %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Most frequent values of %1</source>
        <translation>Häufigste Werte von %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Without a value: %1</source>
        <translation>Ohne Wert: %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProjectOpener</name>
    <message>
        <source>Opening %1</source>
        <translation>Öffnet %1</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Projektordner öffnen</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>Erstellt das Beispiel</translation>
    </message>
    <message>
        <source>New project: name its folder</source>
        <translation>Neues Projekt: Ordner benennen</translation>
    </message>
    <message>
        <source>Project folders (*)</source>
        <translation>Projektordner (*)</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Loading again</source>
        <translation>Lädt neu</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>The project has changes that are not saved.</source>
        <translation>Das Projekt hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>Das Projekt wird angelegt</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProjectSession</name>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Looking at a source</source>
        <translation>Sieht eine Quelle an</translation>
    </message>
    <message>
        <source>This node type is not installed.</source>
        <translation>Dieser Knotentyp ist nicht installiert.</translation>
    </message>
    <message>
        <source>Keeping the pasted table</source>
        <translation>Die eingefügte Tabelle wird aufgehoben</translation>
    </message>
    <message>
        <source>The pinned rows have other columns than this node gives now. Pin them again.</source>
        <translation>Die angehefteten Zeilen haben andere Spalten, als dieser Knoten jetzt liefert. Heften Sie sie neu an.</translation>
    </message>
    <message>
        <source>Looking at the files of the project</source>
        <translation>Die Dateien des Projekts werden angesehen</translation>
    </message>
    <message>
        <source>Checking the pipeline</source>
        <translation>Die Pipeline wird geprüft</translation>
    </message>
    <message>
        <source>&apos;%1&apos; failed in the last run.</source>
        <translation>„%1“ ist im letzten Lauf fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns found.</source>
        <translation>
            <numerusform>%n Spalte gefunden.</numerusform>
            <numerusform>%n Spalten gefunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PublishDraftDialog</name>
    <message>
        <source>Comparing the draft with what is published...</source>
        <translation>Der Entwurf wird mit dem Veröffentlichten verglichen...</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Treten ein</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Treten aus</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>%1 veröffentlichen</translation>
    </message>
    <message>
        <source>Goes: %1</source>
        <translation>Fällt weg: %1</translation>
    </message>
    <message>
        <source>Comes: %1</source>
        <translation>Kommt hinzu: %1</translation>
    </message>
    <message>
        <source>No destination is sent this audience.</source>
        <translation>Keinem Ziel wird diese Zielgruppe gesendet.</translation>
    </message>
    <message>
        <source>Is sent to %1. Nothing is sent by publishing: the next plan has the difference.</source>
        <translation>Wird an %1 gesendet. Das Veröffentlichen sendet nichts: Der nächste Plan enthält den Unterschied.</translation>
    </message>
    <message>
        <source>People who enter or leave</source>
        <translation>Personen, die ein- oder austreten</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>%1 enter, %2 leave: from %3 to %4 people</source>
        <translation>%1 treten ein, %2 treten aus: von %3 auf %4 Personen</translation>
    </message>
    <message>
        <source>The difference cannot be counted</source>
        <translation>Der Unterschied lässt sich nicht zählen</translation>
    </message>
</context>
<context>
    <name>weir::ui::PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>A run makes a plan for each destination. Nothing is sent before you apply a plan, and an apply sends exactly what the plan says.</source>
        <translation>Ein Lauf erstellt für jedes Ziel einen Plan. Nichts wird gesendet, bevor Sie einen Plan anwenden, und dann genau das, was er sagt.</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Es gibt noch keinen Plan.</translation>
    </message>
    <message>
        <source>Run a pipeline with a consent gate and a destination.</source>
        <translation>Führen Sie eine Pipeline mit Einwilligungsschranke und Ziel aus.</translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation>Pipeline ausführen</translation>
    </message>
</context>
<context>
    <name>weir::ui::QuickAdd</name>
    <message>
        <source>Add a node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Only nodes that take %1</source>
        <translation>Nur Knoten, die %1 aufnehmen</translation>
    </message>
    <message>
        <source>Only nodes that give %1</source>
        <translation>Nur Knoten, die %1 liefern</translation>
    </message>
    <message>
        <source>Only nodes that fit into this wire</source>
        <translation>Nur Knoten, die in diese Leitung passen</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>These convert between the two ports</source>
        <translation>Diese wandeln zwischen den beiden Anschlüssen um</translation>
    </message>
    <message>
        <source>Wires and settings of the same name stay</source>
        <translation>Leitungen und gleichnamige Einstellungen bleiben</translation>
    </message>
    <message>
        <source>replace &apos;%1&apos; by %2</source>
        <translation>„%1“ durch %2 ersetzen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
</context>
<context>
    <name>weir::ui::Rail</name>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
</context>
<context>
    <name>weir::ui::ReachView</name>
    <message>
        <source>In the audience</source>
        <translation>In der Zielgruppe</translation>
    </message>
    <message>
        <source>Come to the consent gate</source>
        <translation>Kommen zur Einwilligungsschranke</translation>
    </message>
    <message>
        <source>Not suppressed</source>
        <translation>Nicht gesperrt</translation>
    </message>
    <message>
        <source>Pass the consent gate</source>
        <translation>Kommen durch die Einwilligungsschranke</translation>
    </message>
    <message>
        <source>Agreed to: %1</source>
        <translation>Zugestimmt: %1</translation>
    </message>
    <message>
        <source>Have all fields</source>
        <translation>Haben alle Felder</translation>
    </message>
    <message>
        <source>Have: %1</source>
        <translation>Haben: %1</translation>
    </message>
    <message>
        <source>Each only once</source>
        <translation>Jede nur einmal</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Werden gesendet</translation>
    </message>
    <message>
        <source>On the suppression list</source>
        <translation>Auf der Sperrliste</translation>
    </message>
    <message>
        <source>Did not agree</source>
        <translation>Nicht zugestimmt</translation>
    </message>
    <message>
        <source>Cannot be addressed there</source>
        <translation>Dort nicht ansprechbar</translation>
    </message>
    <message>
        <source>There twice: an older profile is sent</source>
        <translation>Dort doppelt: Ein älteres Profil wird gesendet</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Außen vor</translation>
    </message>
    <message>
        <source>Stopped before the consent gate</source>
        <translation>Vor der Einwilligungsschranke angehalten</translation>
    </message>
    <message>
        <source>suppressed: %1</source>
        <translation>gesperrt: %1</translation>
    </message>
    <message>
        <source>withdrawn: %1</source>
        <translation>widerrufen: %1</translation>
    </message>
    <message>
        <source>denied: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>expired: %1</source>
        <translation>abgelaufen: %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>never asked: %1</source>
        <translation>nie gefragt: %1</translation>
    </message>
    <message>
        <source>Counting who can be reached...</source>
        <translation>Erreichbare werden gezählt...</translation>
    </message>
    <message>
        <source>Who will be sent</source>
        <translation>Wer gesendet wird</translation>
    </message>
    <message>
        <source>Not sent anywhere yet.</source>
        <translation>Noch nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Not sent anywhere yet. If it were, with consent for:</source>
        <translation>Noch nirgendwohin gesendet. Wenn doch, mit Einwilligung in:</translation>
    </message>
    <message>
        <source>Activate...</source>
        <translation>Aktivieren...</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3: %4</source>
        <translation>%1: %2. %3: %4</translation>
    </message>
    <message>
        <source>Who will be sent to %1</source>
        <translation>Wer an %1 gesendet wird</translation>
    </message>
    <message>
        <source>Held back by the consent gate: %1</source>
        <translation>Von der Einwilligungsschranke zurückgehalten: %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::RecoveryController</name>
    <message>
        <source>This project is open in another window or program.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster oder Programm geöffnet.</translation>
    </message>
    <message>
        <source>Whoever saves second is asked which changes count. Nothing is overwritten silently.</source>
        <translation>Wer als Zweiter speichert, wird gefragt, welche Änderungen gelten. Nichts wird stillschweigend überschrieben.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Changes of %1 to &quot;%2&quot; were not saved.</source>
        <translation>Änderungen von %1 an „%2“ wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Weir ended before they were saved. Recovering is one step that you can undo.</source>
        <translation>Weir endete, bevor sie gespeichert waren. Die Wiederherstellung ist ein Schritt, den Sie rückgängig machen können.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Not saved, %1</source>
        <translation>Nicht gespeichert, %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>recover changes</source>
        <translation>Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Looking for changes that were not saved</source>
        <translation>Nicht gespeicherte Änderungen werden gesucht</translation>
    </message>
    <message>
        <source>recover pipeline</source>
        <translation>Pipeline wiederherstellen</translation>
    </message>
</context>
<context>
    <name>weir::ui::RefusalsDialog</name>
    <message>
        <source>Reading what was refused...</source>
        <translation>Abgelehntes wird gelesen...</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How often for which reason</source>
        <translation>Wie oft aus welchem Grund</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifikator</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Identifiers left out</source>
        <translation>Weggelassene Identifikatoren</translation>
    </message>
    <message>
        <source>What identity rules refused</source>
        <translation>Was Identitätsregeln abgelehnt haben</translation>
    </message>
    <message>
        <source>In the last run with rules: identifiers that were left out of rows, and why.</source>
        <translation>Im letzten Lauf mit Regeln: Identifikatoren, die in Zeilen weggelassen wurden, und warum.</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Person öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The rules refused nothing.</source>
        <translation>Die Regeln haben nichts abgelehnt.</translation>
    </message>
    <message>
        <source>Values are masked; on the page of the person they can be revealed, which is written down.</source>
        <translation>Die Werte sind verdeckt; auf der Seite der Person lassen sie sich aufdecken, was protokolliert wird.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are shown.</source>
        <comment>1, 2: numbers</comment>
        <translation>Die neuesten %1 von %2 sind zu sehen.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ResultPages</name>
    <message>
        <source>Reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>Sorting and filtering rows</source>
        <translation>Zeilen werden sortiert und gefiltert</translation>
    </message>
</context>
<context>
    <name>weir::ui::RevealController</name>
    <message>
        <source>Recording who looks</source>
        <translation>Es wird festgehalten, wer nachsieht</translation>
    </message>
    <message>
        <source>Reading who looked at personal data</source>
        <translation>Es wird gelesen, wer personenbezogene Daten angesehen hat</translation>
    </message>
</context>
<context>
    <name>weir::ui::RevealsDialog</name>
    <message>
        <source>Nobody has looked at personal data here.</source>
        <translation>Niemand hat hier personenbezogene Daten angesehen.</translation>
    </message>
    <message>
        <source>Each time somebody reveals a masked column it is written down.</source>
        <translation>Jedes Mal, wenn jemand eine maskierte Spalte aufdeckt, wird das aufgeschrieben.</translation>
    </message>
    <message>
        <source>Who looked at personal data</source>
        <translation>Wer personenbezogene Daten ansah</translation>
    </message>
    <message>
        <source>Every reveal of a masked column in this project, newest first. The values are not kept.</source>
        <translation>Jedes Aufdecken einer maskierten Spalte in diesem Projekt, das neueste zuerst. Die Werte werden nicht aufgehoben.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Reveals</source>
        <translation>Aufdeckungen</translation>
    </message>
</context>
<context>
    <name>weir::ui::RightsController</name>
    <message>
        <source>Noting a request</source>
        <translation>Anfrage wird aufgenommen</translation>
    </message>
    <message>
        <source>Moving a request on</source>
        <translation>Anfrage wird weitergeführt</translation>
    </message>
    <message>
        <source>Extending a time limit</source>
        <translation>Frist wird verlängert</translation>
    </message>
    <message>
        <source>Reading requests</source>
        <translation>Anfragen werden gelesen</translation>
    </message>
    <message>
        <source>Stopping purposes</source>
        <translation>Zwecke werden angehalten</translation>
    </message>
    <message>
        <source>On the suppression list now: no gate lets this person pass for it any more.</source>
        <translation>Steht jetzt auf der Sperrliste: Dafür lässt keine Schranke diese Person mehr durch.</translation>
    </message>
    <message>
        <source>New folder for everything about this person</source>
        <translation>Neuer Ordner für alles über diese Person</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1. They hold personal data.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben. Sie enthält personenbezogene Daten.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben. Sie enthalten personenbezogene Daten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planning a deletion</source>
        <translation>Löschung wird geplant</translation>
    </message>
    <message>
        <source>Forgetting a person</source>
        <translation>Person wird vergessen</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Bescheinigung speichern</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>weir::ui::RowDifferenceList</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>+ Added</source>
        <translation>+ Hinzugekommen</translation>
    </message>
    <message>
        <source>− Missing</source>
        <translation>− Fehlt</translation>
    </message>
    <message>
        <source>~ Changed</source>
        <translation>~ Geändert</translation>
    </message>
</context>
<context>
    <name>weir::ui::RowEditor</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>whose</source>
        <translation>deren</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>whose identifier</source>
        <translation>deren Identifikator</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifikator</translation>
    </message>
    <message>
        <source>did</source>
        <translation>taten</translation>
    </message>
    <message>
        <source>did not do</source>
        <translation>taten nicht</translation>
    </message>
    <message>
        <source>Did or did not</source>
        <translation>Getan oder nicht getan</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Comparison of the count</source>
        <translation>Vergleich der Anzahl</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wobei</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Remove property</source>
        <translation>Eigenschaft entfernen</translation>
    </message>
    <message>
        <source>Count only events with a certain property</source>
        <translation>Nur Ereignisse mit einer bestimmten Eigenschaft zählen</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>in den letzten</translation>
    </message>
    <message>
        <source>ago, between</source>
        <translation>zurück, zwischen</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>days of 24 hours, UTC</source>
        <translation>Tage zu 24 Stunden, UTC</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>consent for</source>
        <translation>Einwilligung in</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>nie gefragt</translation>
    </message>
    <message>
        <source>are in</source>
        <translation>sind in</translation>
    </message>
    <message>
        <source>are not in</source>
        <translation>sind nicht in</translation>
    </message>
    <message>
        <source>In or not in</source>
        <translation>Darin oder nicht</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>whose prediction</source>
        <translation>deren Vorhersage</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>is in the top</source>
        <translation>ist in den oberen</translation>
    </message>
    <message>
        <source>is in the bottom</source>
        <translation>ist in den unteren</translation>
    </message>
    <message>
        <source>has a score that</source>
        <translation>hat einen Wert, der</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>or not scored</source>
        <translation>oder nicht bewertet</translation>
    </message>
    <message>
        <source>People without a score match too</source>
        <translation>Personen ohne Wert passen auch</translation>
    </message>
    <message>
        <source>Remove the length of time</source>
        <translation>Zeitdauer entfernen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Same property</source>
        <translation>Gleiche Eigenschaft</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Count the events of each value apart, such as of one product</source>
        <translation>Die Ereignisse jedes Werts getrennt zählen, etwa die eines Produkts</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>number of different values</source>
        <translation>Anzahl verschiedener Werte</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>for the first time</source>
        <translation>zum ersten Mal</translation>
    </message>
    <message>
        <source>for the last time</source>
        <translation>zum letzten Mal</translation>
    </message>
    <message>
        <source>First or last</source>
        <translation>Erstes oder letztes</translation>
    </message>
    <message>
        <source>Look for the first or last event with a certain property</source>
        <translation>Das erste oder letzte Ereignis mit einer bestimmten Eigenschaft suchen</translation>
    </message>
    <message>
        <source>and then</source>
        <translation>und dann</translation>
    </message>
    <message>
        <source>What the first or last event must be like, once it is found</source>
        <translation>Wie das erste oder letzte Ereignis sein muss, wenn es gefunden ist</translation>
    </message>
    <message>
        <source>are</source>
        <translation>sind</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>returning</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgewandert</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>regelmäßig</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>in doing</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>in at least</source>
        <translation>in mindestens</translation>
    </message>
    <message>
        <source>Periods with the event</source>
        <translation>Zeiträume mit dem Ereignis</translation>
    </message>
    <message>
        <source>of the last</source>
        <translation>der letzten</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>by periods of</source>
        <translation>in Zeiträumen von</translation>
    </message>
    <message>
        <source>and has been so for at least</source>
        <translation>und das seit mindestens</translation>
    </message>
    <message>
        <source>and has been so for less than</source>
        <translation>und das seit weniger als</translation>
    </message>
    <message>
        <source>Comparison of the time</source>
        <translation>Vergleich der Zeit</translation>
    </message>
    <message>
        <source>have</source>
        <translation>haben</translation>
    </message>
    <message>
        <source>only</source>
        <translation>nur</translation>
    </message>
    <message>
        <source>no</source>
        <translation>kein</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Type of objects</source>
        <translation>Art der Objekte</translation>
    </message>
    <message>
        <source>The store has no related objects yet, such as orders or accounts.</source>
        <translation>Der Speicher hat noch keine verbundenen Objekte wie Bestellungen oder Konten.</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>any role</source>
        <translation>beliebige Rolle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Count only objects with a certain property</source>
        <translation>Nur Objekte mit einer bestimmten Eigenschaft zählen</translation>
    </message>
    <message>
        <source>are among the</source>
        <translation>sind unter den</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oberen</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unteren</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>by</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>or not known</source>
        <translation>oder unbekannt</translation>
    </message>
    <message>
        <source>People without a value match too</source>
        <translation>Personen ohne Wert passen auch</translation>
    </message>
    <message>
        <source>are in the random part from</source>
        <translation>sind im zufälligen Teil von</translation>
    </message>
    <message>
        <source>From percent</source>
        <translation>Von Prozent</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>To percent</source>
        <translation>Bis Prozent</translation>
    </message>
    <message>
        <source>of the draw</source>
        <translation>der Ziehung</translation>
    </message>
    <message>
        <source>name, such as spring</source>
        <translation>Name, etwa Frühling</translation>
    </message>
    <message>
        <source>Name of the draw</source>
        <translation>Name der Ziehung</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>all within</source>
        <translation>alles innerhalb von</translation>
    </message>
    <message>
        <source>How long the whole may take, from the first to the last step</source>
        <translation>Wie lange das Ganze dauern darf, vom ersten bis zum letzten Schritt</translation>
    </message>
    <message>
        <source>All steps are about one value, such as the same product</source>
        <translation>Alle Schritte betreffen einen Wert, etwa dasselbe Produkt</translation>
    </message>
    <message>
        <source>then not</source>
        <translation>dann nicht</translation>
    </message>
    <message>
        <source>Then or then not</source>
        <translation>Dann oder dann nicht</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb von</translation>
    </message>
    <message>
        <source>How long after the step before it may come</source>
        <translation>Wie lange nach dem Schritt davor es kommen darf</translation>
    </message>
    <message>
        <source>How long after the step before it must not come</source>
        <translation>Wie lange nach dem Schritt davor es nicht kommen darf</translation>
    </message>
    <message>
        <source>Move step %1 forward</source>
        <translation>Schritt %1 nach vorn verschieben</translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation>Schritt %1 entfernen</translation>
    </message>
    <message>
        <source>around a date</source>
        <translation>um ein Datum</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>before until</source>
        <translation>vor bis</translation>
    </message>
    <message>
        <source>after their</source>
        <translation>nach dem Datum</translation>
    </message>
</context>
<context>
    <name>weir::ui::RowFrame</name>
    <message>
        <source>Drag the condition, or move it with Alt+Up and Alt+Down</source>
        <translation>Die Bedingung ziehen oder mit Alt+Auf und Alt+Ab verschieben</translation>
    </message>
    <message>
        <source>What to do with this group</source>
        <translation>Was mit dieser Gruppe geschehen soll</translation>
    </message>
    <message>
        <source>What to do with this condition</source>
        <translation>Was mit dieser Bedingung geschehen soll</translation>
    </message>
    <message>
        <source>Switched off: as if it were not there.</source>
        <translation>Ausgeschaltet: als wäre sie nicht da.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste below</source>
        <translation>Darunter einfügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>Bedingung entfernen</translation>
    </message>
</context>
<context>
    <name>weir::ui::RulesCard</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Rules that keep strangers apart who share a device</source>
        <translation>Regeln, die Fremde trennen, die ein Gerät teilen</translation>
    </message>
    <message>
        <source>Suggest rules</source>
        <translation>Regeln vorschlagen</translation>
    </message>
    <message>
        <source>Whoever shares an identifier is one person, without limits.</source>
        <translation>Wer ein Kennzeichen teilt, ist eine Person, ohne Grenzen.</translation>
    </message>
    <message>
        <source>When a row would break a limit, its identifier of lowest priority is left out of it.</source>
        <translation>Wenn eine Zeile eine Grenze verletzte, bleibt ihr Kennzeichen mit dem niedrigsten Rang außen vor.</translation>
    </message>
    <message>
        <source>The newest link wins: a shared device belongs to who signed in last.</source>
        <translation>Die neueste Verbindung gilt: Ein geteiltes Gerät gehört dem, der sich zuletzt angemeldet hat.</translation>
    </message>
    <message>
        <source>The first rows win; later ones lose the identifier that would break a limit.</source>
        <translation>Die ersten Zeilen gelten; spätere verlieren das Kennzeichen, das eine Grenze verletzte.</translation>
    </message>
    <message>
        <source>A row belongs to the person its identifiers point at most strongly; nobody is ever merged.</source>
        <translation>Eine Zeile gehört der Person, auf die ihre Kennzeichen am stärksten weisen; niemand wird je zusammengelegt.</translation>
    </message>
    <message>
        <source>The same, and a person with a login is only reached by that login.</source>
        <translation>Ebenso, und wer eine Anmeldung hat, wird nur über diese Anmeldung erreicht.</translation>
    </message>
    <message>
        <source>An identifier that could be of several people belongs to none of them.</source>
        <translation>Ein Kennzeichen, das mehreren Personen gehören könnte, gehört keiner von ihnen.</translation>
    </message>
    <message>
        <source>Link everything</source>
        <translation>Alles verbinden</translation>
    </message>
    <message>
        <source>Lowest priority gives way</source>
        <translation>Niedrigster Rang weicht</translation>
    </message>
    <message>
        <source>Newest link wins</source>
        <translation>Neueste Verbindung gilt</translation>
    </message>
    <message>
        <source>First rows win</source>
        <translation>Erste Zeilen gelten</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Beste Übereinstimmung</translation>
    </message>
    <message>
        <source>Login decides</source>
        <translation>Anmeldung entscheidet</translation>
    </message>
    <message>
        <source>Never guess</source>
        <translation>Nie raten</translation>
    </message>
    <message>
        <source>When identifiers disagree</source>
        <translation>Wenn Kennzeichen einander widersprechen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Higher priority for %1</source>
        <translation>Höherer Rang für %1</translation>
    </message>
    <message>
        <source>Lower priority for %1</source>
        <translation>Niedrigerer Rang für %1</translation>
    </message>
    <message>
        <source>several per person</source>
        <translation>mehrere je Person</translation>
    </message>
    <message>
        <source>one per person</source>
        <translation>eines je Person</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>May belong to a person, never makes two people one</source>
        <translation>Darf zu einer Person gehören, macht nie aus zweien eine</translation>
    </message>
    <message>
        <source>Kind of %1</source>
        <translation>Art von %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <translation>Grenze von %1</translation>
    </message>
    <message>
        <source>Values that one person may have</source>
        <translation>Werte, die eine Person haben darf</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>in a day</source>
        <translation>in einem Tag</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>in einer Woche</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>in 30 Tagen</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>in einem Jahr</translation>
    </message>
    <message>
        <source>Window of %1</source>
        <translation>Zeitraum von %1</translation>
    </message>
    <message>
        <source>Blocked values</source>
        <translation>Gesperrte Werte</translation>
    </message>
    <message>
        <source>One per line: a value, “email: value” for one kind, /pattern/ for many. They never identify anybody. Empty, zero, null and unknown are blocked anyway.</source>
        <translation>Einer je Zeile: ein Wert, „email: Wert“ für eine Art, /Muster/ für viele. Sie bezeichnen nie jemanden. Leer, null, 0 und unbekannt sind ohnehin gesperrt.</translation>
    </message>
    <message>
        <source>blocked values</source>
        <translation>gesperrte Werte</translation>
    </message>
    <message>
        <source>Preview changes...</source>
        <translation>Änderungen ansehen...</translation>
    </message>
    <message>
        <source>Shows who would become one person or come apart, before anything changes</source>
        <translation>Zeigt, wer zu einer Person würde oder auseinanderfiele, bevor sich etwas ändert</translation>
    </message>
    <message>
        <source>Kept apart: %1 and %2</source>
        <translation>Auseinandergehalten: %1 und %2</translation>
    </message>
    <message>
        <source>One person: %1</source>
        <translation>Eine Person: %1</translation>
    </message>
    <message>
        <source>Take this decision back</source>
        <translation>Diese Entscheidung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunController</name>
    <message>
        <source>Running %1</source>
        <translation>Führt %1 aus</translation>
    </message>
    <message>
        <source>1 row could not be read; it is in quarantine.</source>
        <translation>1 Zeile war nicht lesbar; sie ist in Quarantäne.</translation>
    </message>
    <message>
        <source>%1 rows could not be read; they are in quarantine.</source>
        <translation>%1 Zeilen waren nicht lesbar; sie sind in Quarantäne.</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>This run has not ended yet.</source>
        <translation>Dieser Lauf ist noch nicht zu Ende.</translation>
    </message>
    <message>
        <source>This run was interrupted before it could report.</source>
        <translation>Dieser Lauf wurde unterbrochen, bevor er berichten konnte.</translation>
    </message>
    <message>
        <source>Left the audience</source>
        <translation>Nicht mehr in der Zielgruppe</translation>
    </message>
    <message>
        <source>Exporting the plan</source>
        <translation>Der Plan wird exportiert</translation>
    </message>
    <message>
        <source>Reading the last run</source>
        <translation>Der letzte Lauf wird gelesen</translation>
    </message>
    <message>
        <source>Reading the plans</source>
        <translation>Die Pläne werden gelesen</translation>
    </message>
    <message>
        <source>Reading a run</source>
        <translation>Ein Lauf wird gelesen</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Die Läufe werden gelesen</translation>
    </message>
    <message>
        <source>Reading a plan</source>
        <translation>Ein Plan wird gelesen</translation>
    </message>
    <message>
        <source>Giving up a plan</source>
        <translation>Ein Plan wird aufgegeben</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunOffer</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run what is out of date (%1)</source>
        <translation>Ausführen, was veraltet ist (%1)</translation>
    </message>
    <message>
        <source>Running...</source>
        <translation>Läuft...</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Run stale (%1)</source>
        <translation>Veraltete ausführen (%1)</translation>
    </message>
    <message>
        <source>Every result holds. A run makes only the publish plans anew (%1).</source>
        <translation>Jedes Ergebnis gilt. Ein Lauf macht nur die Veröffentlichungspläne neu (%1).</translation>
    </message>
    <message>
        <source>Will run (%1):</source>
        <translation>Wird ausgeführt (%1):</translation>
    </message>
    <message>
        <source>Run to here: up to date</source>
        <translation>Bis hier ausführen: aktuell</translation>
    </message>
    <message>
        <source>Run to here. Will run:</source>
        <translation>Bis hier ausführen. Wird ausgeführt:</translation>
    </message>
    <message>
        <source>Run this node again. Will run:</source>
        <translation>Diesen Knoten noch einmal ausführen. Wird ausgeführt:</translation>
    </message>
    <message>
        <source>Run from here. Will run:</source>
        <translation>Ab hier ausführen. Wird ausgeführt:</translation>
    </message>
    <message>
        <source>Run what is selected</source>
        <translation>Auswahl ausführen</translation>
    </message>
    <message>
        <source>Run what is selected: up to date</source>
        <translation>Auswahl ausführen: aktuell</translation>
    </message>
    <message>
        <source>Run what is selected. Will run:</source>
        <translation>Auswahl ausführen. Wird ausgeführt:</translation>
    </message>
    <message>
        <source>There is nothing to run yet. Add a source first.</source>
        <translation>Noch gibt es nichts auszuführen. Fügen Sie zuerst eine Quelle hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes cannot run yet. The list of problems says why.</source>
        <translation>
            <numerusform>%n Knoten kann noch nicht laufen. Die Liste der Probleme sagt, warum.</numerusform>
            <numerusform>%n Knoten können noch nicht laufen. Die Liste der Probleme sagt, warum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::RunPresenter</name>
    <message>
        <source>Review and publish</source>
        <translation>Ansehen und veröffentlichen</translation>
    </message>
    <message>
        <source>Run stopped. Finished nodes keep their results.</source>
        <translation>Lauf angehalten. Fertige Knoten behalten ihre Ergebnisse.</translation>
    </message>
    <message>
        <source>Run ended with errors. They stand in the list below.</source>
        <translation>Lauf endete mit Fehlern. Sie stehen in der Liste unten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 row published</source>
        <translation>%1 Zeile veröffentlicht</translation>
    </message>
    <message>
        <source>%1 rows published</source>
        <translation>%1 Zeilen veröffentlicht</translation>
    </message>
    <message>
        <source>%1 rejected by the destination</source>
        <translation>%1 vom Ziel abgelehnt</translation>
    </message>
    <message>
        <source>%1 held back because consent was withdrawn since the plan was made</source>
        <translation>%1 zurückgehalten, weil die Einwilligung seit dem Plan widerrufen wurde</translation>
    </message>
    <message>
        <source>Audience published.</source>
        <translation>Zielgruppe veröffentlicht.</translation>
    </message>
    <message>
        <source>Published in part. The reasons stand on the Publish page.</source>
        <translation>Teilweise veröffentlicht. Die Gründe stehen auf der Seite Veröffentlichen.</translation>
    </message>
    <message numerus="yes">
        <source>See why %n people were held back</source>
        <translation>
            <numerusform>Sehen, warum %n Person zurückgehalten wurde</numerusform>
            <numerusform>Sehen, warum %n Personen zurückgehalten wurden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1, personal values masked.</source>
        <translation>
            <numerusform>%n Zeile nach %1 geschrieben, persönliche Werte maskiert.</numerusform>
            <numerusform>%n Zeilen nach %1 geschrieben, persönliche Werte maskiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run finished in %1.</source>
        <translation>Lauf nach %1 beendet.</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunReportView</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done with warnings</source>
        <translation>Fertig mit Warnungen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Inside a later node</source>
        <translation>In einem späteren Knoten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rows in</source>
        <translation>Zeilen herein</translation>
    </message>
    <message>
        <source>Rows out</source>
        <translation>Zeilen heraus</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Nodes of the run</source>
        <translation>Knoten des Laufs</translation>
    </message>
    <message>
        <source>Run the pipeline to see here what each node did.</source>
        <translation>Führen Sie die Pipeline aus, um hier zu sehen, was jeder Knoten tat.</translation>
    </message>
    <message>
        <source>Looking at the sources...</source>
        <translation>Sieht die Quellen an...</translation>
    </message>
    <message>
        <source>Rows that could not be used; click to see them</source>
        <translation>Zeilen, die nicht benutzt werden konnten; Klick zeigt sie</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes unchanged, taken from the cache</source>
        <translation>
            <numerusform>%n Knoten unverändert, aus dem Cache</numerusform>
            <numerusform>%n Knoten unverändert, aus dem Cache</numerusform>
        </translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes computed in %1</source>
        <translation>
            <numerusform>%n Knoten in %1 berechnet</numerusform>
            <numerusform>%n Knoten in %1 berechnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of each node</source>
        <translation>Zeit jedes Knotens</translation>
    </message>
    <message>
        <source>%1: time of each node</source>
        <translation>%1: Zeit jedes Knotens</translation>
    </message>
    <message>
        <source>the run that was started %1</source>
        <translation>der Lauf von %1</translation>
    </message>
    <message>
        <source>%1, started %2</source>
        <translation>%1, begonnen %2</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunVersions</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Reading what a run ran</source>
        <translation>Es wird gelesen, was ein Lauf ausgeführt hat</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunsPage</name>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Noch ist nichts gelaufen.</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Lauf von %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Kommandozeile</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>From the cache</source>
        <translation>Aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Press Run in the pipeline; the last 100 runs are kept here.</source>
        <translation>Führen Sie die Pipeline aus; die letzten 100 Läufe bleiben hier.</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>Diese Version öffnen</translation>
    </message>
    <message>
        <source>Compare with current</source>
        <translation>Mit jetzigem Stand vergleichen</translation>
    </message>
    <message>
        <source>What this run ran is not kept: it is too long ago, or an older Weir ran it.</source>
        <translation>Was dieser Lauf ausführte, ist nicht aufbewahrt: Er ist zu lange her, oder ein älteres Weir führte ihn aus.</translation>
    </message>
    <message>
        <source>Shows the pipeline as it was in this run, to look at</source>
        <translation>Zeigt die Pipeline, wie sie in diesem Lauf war, zur Ansicht</translation>
    </message>
    <message>
        <source>The pipeline is exactly as it was in this run.</source>
        <translation>Die Pipeline ist genau so, wie sie in diesem Lauf war.</translation>
    </message>
    <message>
        <source>Shows on the canvas what has changed since this run</source>
        <translation>Zeigt auf der Fläche, was sich seit diesem Lauf geändert hat</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht aufbewahrt</translation>
    </message>
    <message>
        <source>%1, as now</source>
        <translation>%1, wie jetzt</translation>
    </message>
</context>
<context>
    <name>weir::ui::SampleTour</name>
    <message>
        <source>Data flows from left to right</source>
        <translation>Daten fließen von links nach rechts</translation>
    </message>
    <message>
        <source>Sources are at the left. The sample runs by itself the first time; each node shows how far it is.</source>
        <translation>Links stehen die Quellen. Das Beispiel läuft beim ersten Mal von selbst; jeder Knoten zeigt, wie weit er ist.</translation>
    </message>
    <message>
        <source>Rows become people</source>
        <translation>Aus Zeilen werden Personen</translation>
    </message>
    <message>
        <source>This node finds out which rows belong to one person. Everything after it is about people, and no one is sent anywhere without a consent gate.</source>
        <translation>Dieser Knoten findet heraus, welche Zeilen zu einer Person gehören. Alles danach handelt von Personen, und niemand wird ohne eine Einwilligungsschranke irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Publish your first audience</source>
        <translation>Veröffentlichen Sie Ihre erste Zielgruppe</translation>
    </message>
    <message>
        <source>Go on with Audiences: take a template, press Activate, look at the plan and apply it.</source>
        <translation>Weiter geht es bei Zielgruppen: Vorlage nehmen, Aktivieren drücken, den Plan ansehen und anwenden.</translation>
    </message>
</context>
<context>
    <name>weir::ui::SchemaEditor</name>
    <message>
        <source>Detect again</source>
        <translation>Neu erkennen</translation>
    </message>
    <message>
        <source>Change types</source>
        <translation>Typen ändern</translation>
    </message>
    <message>
        <source>Use detected</source>
        <translation>Erkanntes nehmen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Columns of the source</source>
        <translation>Spalten der Quelle</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personenbezogen</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifikator</translation>
    </message>
</context>
<context>
    <name>weir::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>weir::ui::SearchPanel</name>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Names, columns, values, notes, audiences, purposes in all pipelines</source>
        <translation>Namen, Spalten, Werte, Notizen, Zielgruppen, Zwecke in allen Pipelines</translation>
    </message>
    <message>
        <source>Found in the project</source>
        <translation>Im Projekt gefunden</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Zwecke</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 passes through</source>
        <translation>%1 kommt hindurch</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up columns</source>
        <translation>Spalten werden nachgesehen</translation>
    </message>
</context>
<context>
    <name>weir::ui::SecretEditor</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Name der Variablen</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Name of the entry</source>
        <translation>Name des Eintrags</translation>
    </message>
</context>
<context>
    <name>weir::ui::SelectionController</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>change %1 in &apos;%2&apos;</source>
        <translation>%1 in „%2“ ändern</translation>
    </message>
    <message>
        <source>expose %1</source>
        <translation>%1 herausführen</translation>
    </message>
    <message>
        <source>rename an exposed setting</source>
        <translation>herausgeführte Einstellung umbenennen</translation>
    </message>
    <message>
        <source>expose a setting no more</source>
        <translation>Einstellung nicht mehr herausführen</translation>
    </message>
    <message>
        <source>Enter or a double click opens it. A setting of a node inside can be exposed; then it stands here, with a value for each place.</source>
        <translation>Eingabe oder Doppelklick öffnet sie. Eine Einstellung eines Knotens darin kann herausgeführt werden; dann steht sie hier, mit einem Wert für jede Stelle.</translation>
    </message>
    <message>
        <source>Enter or a double click opens it. These settings of nodes inside have a value of their own here.</source>
        <translation>Eingabe oder Doppelklick öffnet sie. Diese Einstellungen von Knoten darin haben hier einen eigenen Wert.</translation>
    </message>
</context>
<context>
    <name>weir::ui::SettingsForm</name>
    <message>
        <source>Select a node to change its settings.</source>
        <translation>Wählen Sie einen Knoten, um seine Einstellungen zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are selected. Settings belong to one.</source>
        <translation>
            <numerusform>%n Knoten ist ausgewählt. Einstellungen gehören zu einem.</numerusform>
            <numerusform>%n Knoten sind ausgewählt. Einstellungen gehören zu einem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Change keys...</source>
        <translation>Tasten ändern...</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Arbeitsfläche</translation>
    </message>
    <message>
        <source>Move the selection; with nothing selected, go to a node</source>
        <translation>Auswahl verschieben; ist nichts ausgewählt, zu einem Knoten gehen</translation>
    </message>
    <message>
        <source>Move the selection by one pixel</source>
        <translation>Auswahl um ein Pixel verschieben</translation>
    </message>
    <message>
        <source>Go to the next node in that direction</source>
        <translation>Zum nächsten Knoten in dieser Richtung gehen</translation>
    </message>
    <message>
        <source>Edit the settings, or open the sub-pipeline</source>
        <translation>Einstellungen bearbeiten oder Teil-Pipeline öffnen</translation>
    </message>
    <message>
        <source>Rows of the first to ninth output</source>
        <translation>Zeilen der ersten bis neunten Ausgabe</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move without the grid: hold it while you drag</source>
        <translation>Ohne Raster verschieben: beim Ziehen halten</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Ansicht verschieben</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Add to the selection, or take from it</source>
        <translation>Zur Auswahl hinzufügen oder daraus entfernen</translation>
    </message>
</context>
<context>
    <name>weir::ui::SignalFields</name>
    <message>
        <source>Words: yes, no, withdrawn</source>
        <translation>Wörter: ja, nein, widerrufen</translation>
    </message>
    <message>
        <source>TC string (IAB Europe)</source>
        <translation>TC-String (IAB Europe)</translation>
    </message>
    <message>
        <source>GPP string (IAB)</source>
        <translation>GPP-String (IAB)</translation>
    </message>
    <message>
        <source>US Privacy string</source>
        <translation>US-Privacy-String</translation>
    </message>
    <message>
        <source>Google Consent Mode</source>
        <translation>Google Consent Mode</translation>
    </message>
    <message>
        <source>Global Privacy Control</source>
        <translation>Global Privacy Control</translation>
    </message>
    <message>
        <source>Preferences as JSON</source>
        <translation>Präferenzen als JSON</translation>
    </message>
    <message>
        <source>Consent answers are</source>
        <translation>Antworten zur Einwilligung sind</translation>
    </message>
    <message>
        <source>What cannot be read counts as unknown, which means no.</source>
        <translation>Was nicht zu lesen ist, gilt als unbekannt, und das heißt nein.</translation>
    </message>
    <message>
        <source>kind of consent answers</source>
        <translation>Art der Antworten zur Einwilligung</translation>
    </message>
    <message>
        <source>Add purpose</source>
        <translation>Zweck hinzufügen</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Purpose %1</source>
        <translation>Zweck %1</translation>
    </message>
    <message>
        <source>What purpose %1 needs</source>
        <translation>Was Zweck %1 braucht</translation>
    </message>
    <message>
        <source>Numbers of the framework&apos;s purposes, all of them; &quot;vendor 755&quot; asks for that vendor too.</source>
        <translation>Nummern der Zwecke des Frameworks, alle davon; „vendor 755“ verlangt auch diesen Anbieter.</translation>
    </message>
    <message>
        <source>Numbers of purposes for Europe; sale, sharing or targeted for the states of the USA.</source>
        <translation>Nummern von Zwecken für Europa; sale, sharing oder targeted für die Staaten der USA.</translation>
    </message>
    <message>
        <source>Whoever opted out of one of these says no: sale, sharing, targeted.</source>
        <translation>Wer einem davon widersprochen hat, sagt nein: sale, sharing, targeted.</translation>
    </message>
    <message>
        <source>Signals that must all be granted.</source>
        <translation>Signale, die alle erteilt sein müssen.</translation>
    </message>
    <message>
        <source>Categories that must all be true.</source>
        <translation>Kategorien, die alle wahr sein müssen.</translation>
    </message>
    <message>
        <source>Remove purpose</source>
        <translation>Zweck entfernen</translation>
    </message>
    <message>
        <source>Remove purpose %1</source>
        <translation>Zweck %1 entfernen</translation>
    </message>
    <message>
        <source>needs of a purpose</source>
        <translation>Bedarf eines Zwecks</translation>
    </message>
</context>
<context>
    <name>weir::ui::SizePane</name>
    <message>
        <source>What each condition does</source>
        <translation>Was jede Bedingung bewirkt</translation>
    </message>
    <message>
        <source>Size of the audience</source>
        <translation>Größe der Zielgruppe</translation>
    </message>
    <message>
        <source>Not counted yet.</source>
        <translation>Noch nicht gezählt.</translation>
    </message>
    <message>
        <source>people, %1 % of %2 in the store</source>
        <translation>Personen, %1 % von %2 im Speicher</translation>
    </message>
    <message>
        <source>As of %1 UTC, counted at %2 on the people of the last run.</source>
        <translation>Stand %1 UTC, gezählt um %2 an den Personen des letzten Laufs.</translation>
    </message>
    <message>
        <source>Except: %1</source>
        <translation>Außer: %1</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 passen</translation>
    </message>
    <message>
        <source>%1 match, %2 left after it</source>
        <translation>%1 passen, %2 bleiben danach</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>%1: size of the audience</source>
        <translation>%1: Größe der Zielgruppe</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>%1 von %2 Personen</translation>
    </message>
    <message>
        <source>the people of the last run, counted at %1</source>
        <translation>die Personen des letzten Laufs, gezählt um %1</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Match by themselves</source>
        <translation>Treffer für sich allein</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>Danach übrig</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The audience</source>
        <translation>Die Zielgruppe</translation>
    </message>
    <message>
        <source>Of %1 people, %2 are in the audience.</source>
        <translation>Von %1 Personen sind %2 in der Zielgruppe.</translation>
    </message>
</context>
<context>
    <name>weir::ui::SpanEditor</name>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>weir::ui::SqlController</name>
    <message>
        <source>Select a node to see its SQL.</source>
        <translation>Wählen Sie einen Knoten, um sein SQL zu sehen.</translation>
    </message>
    <message>
        <source>Writing SQL</source>
        <translation>SQL wird geschrieben</translation>
    </message>
</context>
<context>
    <name>weir::ui::SqlPanel</name>
    <message>
        <source>Copy the statement</source>
        <translation>Anweisung kopieren</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>SQL-Dialekt</translation>
    </message>
    <message>
        <source>SQL of the node</source>
        <translation>SQL des Knotens</translation>
    </message>
    <message>
        <source>Select a node to see its SQL.</source>
        <translation>Wählen Sie einen Knoten, um sein SQL zu sehen.</translation>
    </message>
</context>
<context>
    <name>weir::ui::StaleReasons</name>
    <message>
        <source>Input &apos;%1&apos; changed (%2).</source>
        <translation>Eingabe „%1“ wurde geändert (%2).</translation>
    </message>
    <message>
        <source>Its settings, or what it reads, changed (%1).</source>
        <translation>Die Einstellungen oder das Gelesene wurden geändert (%1).</translation>
    </message>
    <message>
        <source>Its settings or wires changed (%1).</source>
        <translation>Die Einstellungen oder Verbindungen wurden geändert (%1).</translation>
    </message>
</context>
<context>
    <name>weir::ui::StartPage</name>
    <message>
        <source>Weir</source>
        <translation>Weir</translation>
    </message>
    <message>
        <source>Wire your data into people, build audiences, and publish only what each person&apos;s consent allows. Everything stays on this machine.</source>
        <translation>Verbinden Sie Ihre Daten zu Personen, bauen Sie Zielgruppen, und veröffentlichen Sie nur, was die Einwilligung jeder Person erlaubt. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt benutzte Projekte</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hier ablegen</translation>
    </message>
    <message>
        <source>CSV, Parquet, JSON or a project folder. A new project is made around data files.</source>
        <translation>CSV, Parquet, JSON oder ein Projektordner. Um Datendateien entsteht ein neues Projekt.</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Projekte, die Sie öffnen, erscheinen hier.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation>Braucht: %1</translation>
    </message>
    <message>
        <source>Work that was not saved comes back after a crash.</source>
        <translation>Nicht gespeicherte Arbeit kommt nach einem Absturz zurück.</translation>
    </message>
    <message>
        <source>Save a version with a note (Ctrl+Shift+S), compare it on the canvas, go back to it.</source>
        <translation>Speichern Sie eine Version mit einer Notiz (Strg+Umschalt+S), vergleichen Sie sie auf der Zeichenfläche, kehren Sie zu ihr zurück.</translation>
    </message>
    <message>
        <source>Eight templates with data, each ready to run.</source>
        <translation>Acht Vorlagen mit Daten, jede sofort lauffähig.</translation>
    </message>
    <message>
        <source>Start with your files</source>
        <translation>Mit Ihren Dateien beginnen</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Was ist neu</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Vorlagen durchsuchen</translation>
    </message>
    <message>
        <source>Samples and templates</source>
        <translation>Beispiele und Vorlagen</translation>
    </message>
    <message>
        <source>A copy for you, with data; it runs as it is.</source>
        <translation>Eine Kopie für Sie, mit Daten; sie läuft, wie sie ist.</translation>
    </message>
    <message>
        <source>No template has these words.</source>
        <translation>Keine Vorlage hat diese Wörter.</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>%1 aus dieser Liste entfernen</translation>
    </message>
</context>
<context>
    <name>weir::ui::StatusStrip</name>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Stale nodes</source>
        <translation>Veraltete Knoten</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom of the canvas. A click shows 100 %.</source>
        <translation>Zoom der Zeichenfläche. Ein Klick zeigt 100 %.</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Keine Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the list of problems</source>
        <translation>Liste der Probleme zeigen</translation>
    </message>
    <message>
        <source>Nothing stale</source>
        <translation>Nichts veraltet</translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n veraltet</numerusform>
            <numerusform>%n veraltet</numerusform>
        </translation>
    </message>
    <message>
        <source>Every result that was computed still holds.</source>
        <translation>Jedes berechnete Ergebnis gilt noch.</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>Richtlinie %1</translation>
    </message>
    <message>
        <source>No consent gate</source>
        <translation>Keine Einwilligungsschranke</translation>
    </message>
    <message>
        <source>Version of the consent policy: another one whenever a purpose or a gate of this pipeline changes.</source>
        <translation>Version der Einwilligungsrichtlinie: eine andere, sobald sich ein Zweck oder eine Schranke dieser Pipeline ändert.</translation>
    </message>
    <message>
        <source>Cache %1</source>
        <translation>Cache %1</translation>
    </message>
    <message>
        <source>Kept results of this project. They are made again when they are gone.</source>
        <translation>Aufgehobene Ergebnisse dieses Projekts. Sie werden neu berechnet, wenn sie fehlen.</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Keine Aufgaben</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is working, and stop it</source>
        <translation>Zeigen, was arbeitet, und es anhalten</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Nothing is working now.</source>
        <translation>Jetzt arbeitet nichts.</translation>
    </message>
    <message>
        <source>Show the nodes without a result that holds</source>
        <translation>Die Knoten ohne gültiges Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Measuring the cache</source>
        <translation>Die Größe des Caches wird gemessen</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 Zeile</translation>
    </message>
</context>
<context>
    <name>weir::ui::SubPipelines</name>
    <message>
        <source>Collapse to sub-pipeline</source>
        <translation>Zu Unterpipeline zusammenfassen</translation>
    </message>
    <message>
        <source>Expand sub-pipeline</source>
        <translation>Unterpipeline auflösen</translation>
    </message>
    <message>
        <source>Open sub-pipeline</source>
        <translation>Unterpipeline öffnen</translation>
    </message>
    <message>
        <source>Leave sub-pipeline</source>
        <translation>Unterpipeline verlassen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Sub-pipeline</source>
        <translation>Unterpipeline</translation>
    </message>
    <message>
        <source>Sub-pipeline %1</source>
        <translation>Unterpipeline %1</translation>
    </message>
    <message numerus="yes">
        <source>collapse %n node(s)</source>
        <translation>
            <numerusform>%n Knoten zusammenfassen</numerusform>
            <numerusform>%n Knoten zusammenfassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expand %n sub-pipeline(s)</source>
        <translation>
            <numerusform>%n Unterpipeline auflösen</numerusform>
            <numerusform>%n Unterpipelines auflösen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::SurvivorsCard</name>
    <message>
        <source>What was said last stands.</source>
        <translation>Was zuletzt gesagt wurde, gilt.</translation>
    </message>
    <message>
        <source>What was said first stands, as long as its source does not take it back.</source>
        <translation>Was zuerst gesagt wurde, gilt, solange seine Quelle es nicht zurücknimmt.</translation>
    </message>
    <message>
        <source>What most rows say stands; telling the same again at the same time does not count.</source>
        <translation>Was die meisten Zeilen sagen, gilt; dasselbe zur selben Zeit noch einmal zu sagen zählt nicht.</translation>
    </message>
    <message>
        <source>The newest value of the first source in the list that has one stands.</source>
        <translation>Der neueste Wert der ersten Quelle der Liste, die einen hat, gilt.</translation>
    </message>
    <message>
        <source>The text with the most characters stands.</source>
        <translation>Der Text mit den meisten Zeichen gilt.</translation>
    </message>
    <message>
        <source>The newest value that is more than blanks stands; removals are passed over.</source>
        <translation>Der neueste Wert, der aus mehr als Leerzeichen besteht, gilt; Löschungen werden übergangen.</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neuester Wert</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erster</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>häufigster</translation>
    </message>
    <message>
        <source>by source</source>
        <translation>nach Quelle</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längster Wert</translation>
    </message>
    <message>
        <source>newest, not empty</source>
        <translation>neuester, nicht leer</translation>
    </message>
    <message>
        <source>Which value stands</source>
        <translation>Welcher Wert gilt</translation>
    </message>
    <message>
        <source>When sources or rows say different things about one person, one value stands for audiences and destinations. The others stay on the person’s page.</source>
        <translation>Wenn Quellen oder Zeilen Verschiedenes über eine Person sagen, gilt ein Wert für Zielgruppen und Ziele. Die anderen bleiben auf der Seite der Person.</translation>
    </message>
    <message>
        <source>Which value of %1 stands</source>
        <translation>Welcher Wert von %1 gilt</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 earlier for %2</source>
        <translation>%1 früher für %2</translation>
    </message>
    <message>
        <source>%1 later for %2</source>
        <translation>%1 später für %2</translation>
    </message>
    <message>
        <source>%1, which no table gives: %2</source>
        <comment>1: trait, 2: rule as &quot;newest&quot;</comment>
        <translation>%1, was keine Tabelle liefert: %2</translation>
    </message>
    <message>
        <source>Remove the rule of %1</source>
        <translation>Die Regel von %1 entfernen</translation>
    </message>
</context>
<context>
    <name>weir::ui::TextEditor</name>
    <message>
        <source>Separate values by commas</source>
        <translation>Werte mit Kommas trennen</translation>
    </message>
</context>
<context>
    <name>weir::ui::TextPane</name>
    <message>
        <source>Names in double quotes or bare, texts in single quotes; and, or, not and brackets as in SQL. For example: country in (&apos;DE&apos;, &apos;FR&apos;) and did &quot;Order&quot; &gt;= 2 times in last 90 days except staff is true</source>
        <translation>Namen in doppelten Anführungszeichen oder ohne, Texte in einfachen; and, or, not und Klammern wie in SQL. Zum Beispiel: country in (&apos;DE&apos;, &apos;FR&apos;) and did &quot;Order&quot; &gt;= 2 times in last 90 days except staff is true</translation>
    </message>
    <message>
        <source>The audience as text</source>
        <translation>Die Zielgruppe als Text</translation>
    </message>
    <message>
        <source>Line %1, character %2: %3</source>
        <translation>Zeile %1, Zeichen %2: %3</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>Zeichen %1: %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::TimelineStrip</name>
    <message>
        <source>Moments over time</source>
        <translation>Momente im Lauf der Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n moments from %1</source>
        <translation>
            <numerusform>%n Moment vom %1</numerusform>
            <numerusform>%n Momente vom %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moments from %1 to %2</source>
        <translation>
            <numerusform>%n Moment vom %1 bis %2</numerusform>
            <numerusform>%n Momente vom %1 bis %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ToastHost</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitCard</name>
    <message>
        <source>Preview the values</source>
        <translation>Vorschau der Werte</translation>
    </message>
    <message>
        <source>Remove the trait</source>
        <translation>Das Merkmal entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n places use this trait.</source>
        <translation>
            <numerusform>%n Stelle verwendet dieses Merkmal.</numerusform>
            <numerusform>%n Stellen verwenden dieses Merkmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. They will have errors, and the values go with the next run.</source>
        <comment>1: list of audiences, traits and destinations</comment>
        <translation>%1. Sie bekommen Fehler, und die Werte verschwinden mit dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>Remove all the same</source>
        <translation>Trotzdem entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>New trait</source>
        <translation>Neues Merkmal</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Audiences and destinations use this name.</source>
        <translation>Zielgruppen und Ziele verwenden diesen Namen.</translation>
    </message>
    <message>
        <source>what is computed</source>
        <translation>was berechnet wird</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>The value of each event.</source>
        <translation>Der Wert jedes Ereignisses.</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>Values that do not fit are left out, and the run says how many.</source>
        <translation>Werte, die nicht passen, werden ausgelassen, und der Lauf sagt, wie viele.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>This share of the values is at most the result.</source>
        <translation>Dieser Anteil der Werte ist höchstens das Ergebnis.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>A value that occurs less often counts for nothing.</source>
        <translation>Ein Wert, der seltener vorkommt, zählt nicht.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Only the first so many, in order of the values.</source>
        <translation>Nur die ersten so vielen, in der Reihenfolge der Werte.</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Whole ones are counted.</source>
        <translation>Gezählt werden ganze.</translation>
    </message>
    <message>
        <source>Weeks begin on Monday.</source>
        <translation>Wochen beginnen am Montag.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>the one that goes on</source>
        <translation>die andauernde</translation>
    </message>
    <message>
        <source>the longest ever</source>
        <translation>die längste überhaupt</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Where a day begins at midnight.</source>
        <translation>Wo ein Tag um Mitternacht beginnt.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>three digits, 111 to 555</source>
        <translation>drei Ziffern, 111 bis 555</translation>
    </message>
    <message>
        <source>recency, 1 to 5</source>
        <translation>Aktualität, 1 bis 5</translation>
    </message>
    <message>
        <source>frequency, 1 to 5</source>
        <translation>Häufigkeit, 1 bis 5</translation>
    </message>
    <message>
        <source>amount, 1 to 5</source>
        <translation>Betrag, 1 bis 5</translation>
    </message>
    <message>
        <source>Five groups of equal size; 5 are the most recent, most frequent and highest.</source>
        <translation>Fünf gleich große Gruppen; 5 sind die jüngsten, häufigsten und höchsten.</translation>
    </message>
    <message>
        <source>Recency, frequency and amount</source>
        <translation>Aktualität, Häufigkeit und Betrag</translation>
    </message>
    <message>
        <source>0 for people without such an event</source>
        <translation>0 für Personen ohne ein solches Ereignis</translation>
    </message>
    <message>
        <source>Without it they have no value, which conditions of audiences take as unknown</source>
        <translation>Ohne dies haben sie keinen Wert, was Bedingungen von Zielgruppen als unbekannt nehmen</translation>
    </message>
    <message>
        <source>people without an event</source>
        <translation>Personen ohne Ereignis</translation>
    </message>
    <message>
        <source>Events that count</source>
        <translation>Ereignisse, die zählen</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Over traits of the people and of this list.</source>
        <translation>Über Merkmale der Personen und dieser Liste.</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Gives person and value. people has the traits of each person; events has person, event, time and the properties.</source>
        <translation>Liefert person und value. people hat die Merkmale jeder Person; events hat person, event, time und die Eigenschaften.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Of the values.</source>
        <translation>Der Werte.</translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitPreviewDialog</name>
    <message>
        <source>Computing the trait for everybody who is stored...</source>
        <translation>Das Merkmal wird für alle gespeicherten Personen berechnet...</translation>
    </message>
    <message>
        <source>Preview of a trait</source>
        <translation>Vorschau eines Merkmals</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n events count, but their values cannot be read in the type of the property.</source>
        <translation>
            <numerusform>%n Ereignis zählt, aber sein Wert ist im Typ der Eigenschaft nicht lesbar.</numerusform>
            <numerusform>%n Ereignisse zählen, aber ihre Werte sind im Typ der Eigenschaft nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are left out. Choose another type under &quot;Read as&quot; if they matter.</source>
        <translation>Sie werden ausgelassen. Wählen Sie unter „Lesen als“ einen anderen Typ, wenn sie wichtig sind.</translation>
    </message>
    <message>
        <source>%1 of %2 people have a value</source>
        <translation>%1 von %2 Personen haben einen Wert</translation>
    </message>
    <message>
        <source>As of %1 UTC, on the people of the last run. Nothing has been kept; only new events change these values.</source>
        <translation>Stand %1 UTC, über die Personen des letzten Laufs. Nichts wurde festgehalten; nur neue Ereignisse ändern diese Werte.</translation>
    </message>
    <message>
        <source>As of %1 UTC, on the people of the last run. Nothing has been kept; without new events the values hold until %2 UTC.</source>
        <translation>Stand %1 UTC, über die Personen des letzten Laufs. Nichts wurde festgehalten; ohne neue Ereignisse gelten die Werte bis %2 UTC.</translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitsController</name>
    <message>
        <source>New trait</source>
        <translation>Neues Merkmal</translation>
    </message>
    <message>
        <source>Computing a trait</source>
        <translation>Ein Merkmal wird berechnet</translation>
    </message>
    <message>
        <source>Nobody is stored yet. Run the pipeline first.</source>
        <translation>Noch niemand ist gespeichert. Führen Sie zuerst die Pipeline aus.</translation>
    </message>
    <message>
        <source>the destination %1</source>
        <translation>das Ziel %1</translation>
    </message>
    <message>
        <source>the computed trait %1</source>
        <translation>das berechnete Merkmal %1</translation>
    </message>
    <message>
        <source>the audience %1</source>
        <translation>die Zielgruppe %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitsEditor</name>
    <message>
        <source>Add a trait</source>
        <translation>Merkmal hinzufügen</translation>
    </message>
    <message>
        <source>A computed trait is a value that every person gets from events: how many orders, which favourite category, how long since the last visit.</source>
        <translation>Ein berechnetes Merkmal ist ein Wert, den jede Person aus Ereignissen bekommt: wie viele Bestellungen, welche liebste Kategorie, wie lange seit dem letzten Besuch.</translation>
    </message>
    <message>
        <source>trait %1, %2</source>
        <translation>Merkmal %1, %2</translation>
    </message>
    <message>
        <source>add a trait</source>
        <translation>Merkmal hinzufügen</translation>
    </message>
    <message>
        <source>remove a trait</source>
        <translation>Merkmal entfernen</translation>
    </message>
</context>
<context>
    <name>weir::ui::Trend</name>
    <message>
        <source>Edited: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>The size is not known</source>
        <translation>Die Größe ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 entered, %2 left</source>
        <translation>%1 eingetreten, %2 ausgetreten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetreten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ausgetreten</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>From %1 to %2, %3 entered and %4 left; the size is not known.</source>
        <translation>Von %1 bis %2, %3 eingetreten und %4 ausgetreten; die Größe ist nicht bekannt.</translation>
    </message>
    <message>
        <source>From %1 to %2, the size went from %3 to %4: %5 entered and %6 left.</source>
        <translation>Von %1 bis %2 ging die Größe von %3 auf %4: %5 eingetreten und %6 ausgetreten.</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingetreten</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ausgetreten</translation>
    </message>
    <message>
        <source>%1; the axis begins at %2</source>
        <comment>1: people, 2: number</comment>
        <translation>%1; die Achse beginnt bei %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::TrendPane</name>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Size of the audience over time</source>
        <translation>Größe der Zielgruppe im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Axis from 0</source>
        <translation>Achse ab 0</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetreten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ausgetreten</translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s definition on each of the last %n days, by what is known now. Last: %1 UTC.</source>
        <translation>
            <numerusform>Die heutige Definition, %n Tag zurück, nach dem, was jetzt bekannt ist. Zuletzt: %1 UTC.</numerusform>
            <numerusform>Die heutige Definition an jedem der letzten %n Tage, nach dem, was jetzt bekannt ist. Zuletzt: %1 UTC.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 im Lauf der Zeit</translation>
    </message>
    <message>
        <source>today&apos;s definition on the people of the last run</source>
        <translation>die heutige Definition über die Personen des letzten Laufs</translation>
    </message>
</context>
<context>
    <name>weir::ui::ValueChips</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>the empty text</source>
        <translation>der leere Text</translation>
    </message>
</context>
<context>
    <name>weir::ui::VersionController</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Saving a version</source>
        <translation>Eine Version wird gespeichert</translation>
    </message>
    <message>
        <source>Version saved.</source>
        <translation>Version gespeichert.</translation>
    </message>
    <message>
        <source>Before a version was restored</source>
        <translation>Vor der Wiederherstellung einer Version</translation>
    </message>
    <message>
        <source>restore version</source>
        <translation>Version wiederherstellen</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Reading the versions</source>
        <translation>Die Versionen werden gelesen</translation>
    </message>
    <message>
        <source>Reading a version</source>
        <translation>Eine Version wird gelesen</translation>
    </message>
    <message>
        <source>Restoring a version</source>
        <translation>Eine Version wird wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>weir::ui::VersionsPage</name>
    <message>
        <source>First version</source>
        <translation>Erste Version</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) added</source>
        <translation>
            <numerusform>%n Knoten hinzugefügt</numerusform>
            <numerusform>%n Knoten hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>No node changed</source>
        <translation>Kein Knoten geändert</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Version speichern</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>A version keeps the whole project as it is now, with a note. Restoring makes a new version; nothing is ever lost.</source>
        <translation>Eine Version hält das ganze Projekt fest, wie es jetzt ist, mit einer Notiz. Wiederherstellen macht eine neue Version; nichts geht je verloren.</translation>
    </message>
    <message>
        <source>Back to the pipeline (Esc)</source>
        <translation>Zurück zur Pipeline (Esc)</translation>
    </message>
    <message>
        <source>What is this version good for?</source>
        <translation>Wozu dient diese Version?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>No versions yet. Save one before a larger change, and you can compare and go back at any time.</source>
        <translation>Noch keine Versionen. Speichern Sie eine vor einer größeren Änderung, dann können Sie jederzeit vergleichen und zurückkehren.</translation>
    </message>
    <message>
        <source>Without a note</source>
        <translation>Ohne Notiz</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt geöffnet</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare version of %1 with now</source>
        <translation>Version von %1 mit jetzt vergleichen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore version of %1</source>
        <translation>Version von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Commit it to the Git branch &quot;%1&quot; as well</source>
        <translation>Auch in den Git-Branch „%1“ committen</translation>
    </message>
    <message>
        <source>Only Weir&apos;s own files, never data. Nothing is pushed.</source>
        <translation>Nur Weirs eigene Dateien, nie Daten. Nichts wird übertragen.</translation>
    </message>
    <message>
        <source>A merge or rebase is going on. End it with Git first.</source>
        <translation>Ein Merge oder Rebase läuft. Beenden Sie es zuerst mit Git.</translation>
    </message>
</context>
<context>
    <name>weir::ui::Waterfall</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>%1: %2, %3 bits</source>
        <comment>1: comparison, 2: the step it reached, 3: figure with sign</comment>
        <translation>%1: %2, %3 Bit</translation>
    </message>
</context>
<context>
    <name>weir::ui::WhatIfDialog</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Profiles of today</source>
        <translation>Profile von heute</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifikatoren</translation>
    </message>
    <message>
        <source>Comes apart</source>
        <translation>Fällt auseinander</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Trying the rules on everything that is stored...</source>
        <translation>Die Regeln werden an allem versucht, was gespeichert ist...</translation>
    </message>
    <message>
        <source>With these rules</source>
        <translation>Mit diesen Regeln</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Why, for whoever reads it later</source>
        <translation>Warum, für die, die es später lesen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Runs the pipeline, which applies the rules to everybody</source>
        <translation>Führt die Pipeline aus, die die Regeln auf alle anwendet</translation>
    </message>
    <message>
        <source>Everybody stays who they are.</source>
        <translation>Alle bleiben, wer sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>Found out over %n observed sets of identifiers.</source>
        <translation>
            <numerusform>Gefunden über %n beobachtete Menge von Identifikatoren.</numerusform>
            <numerusform>Gefunden über %n beobachtete Mengen von Identifikatoren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who becomes one</source>
        <translation>Wer eine Person wird</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Zusammenführungen</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>Audiences affected</source>
        <translation>Betroffene Zielgruppen</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Largest people then</source>
        <translation>Größte Personen dann</translation>
    </message>
    <message>
        <source>Largest then</source>
        <translation>Größte dann</translation>
    </message>
    <message>
        <source>Largest people now</source>
        <translation>Größte Personen jetzt</translation>
    </message>
    <message>
        <source>Largest now</source>
        <translation>Größte jetzt</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
    <message>
        <source>What the rules refuse</source>
        <translation>Was die Regeln ablehnen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Nothing has been changed. A run applies the rules; undo takes them back.</source>
        <translation>Nichts wurde geändert. Ein Lauf wendet die Regeln an; Rückgängig nimmt sie zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n people would be somebody else than today.</source>
        <translation>
            <numerusform>%n Person wäre jemand anderes als heute.</numerusform>
            <numerusform>%n Personen wären jemand anderes als heute.</numerusform>
        </translation>
    </message>
    <message>
        <source>People now</source>
        <translation>Personen jetzt</translation>
    </message>
    <message>
        <source>People then</source>
        <translation>Personen dann</translation>
    </message>
    <message>
        <source>People who become one with others</source>
        <translation>Personen, die mit anderen eine werden</translation>
    </message>
    <message>
        <source>People who come apart</source>
        <translation>Personen, die auseinandergehen</translation>
    </message>
    <message>
        <source>People of whom no identifier is left</source>
        <translation>Personen, von denen kein Identifikator bleibt</translation>
    </message>
    <message>
        <source>People with consent answers among them</source>
        <translation>Darunter Personen mit Einwilligungsantworten</translation>
    </message>
    <message>
        <source>Merges whose consent answers differ (the strictest holds)</source>
        <translation>Zusammenführungen mit verschiedenen Einwilligungsantworten (die strengste gilt)</translation>
    </message>
    <message>
        <source>Nothing has been changed. The decision is kept in the files of the pipeline, with the values in clear. Undo takes it back; the next run applies it, and plans of destinations then show what changes there.</source>
        <translation>Nichts wurde geändert. Die Entscheidung wird in den Dateien der Pipeline festgehalten, mit den Werten im Klartext. Rückgängig nimmt sie zurück; der nächste Lauf wendet sie an, und Pläne der Ziele zeigen dann, was sich dort ändert.</translation>
    </message>
</context>
</TS>
