extension WordingTable {
  /// Reading documents, printed pages and pages of portals.
  static let danishParsing = #"""
    # Parsing/Dialect+Reading.swift
    there is a dialect “%1” already
    = der er allerede en dialekt, der hedder “%1”

    Give this one another name.
    = Giv denne et andet navn.

    a dialect is a list of “key: value” lines
    = en dialekt er en liste af linjer på formen “nøgle: værdi”

    Begin with “name: …” and “extends: generic”.
    = Begynd med “name: …” og “extends: generic”.

    the dialect has no name
    = dialekten har intet navn

    Add a line “name: …”.
    = Tilføj en linje med “name: …”.

    there is no dialect “%1” to extend
    = der er ingen dialekt “%1” at bygge videre på

    a list of words is expected here
    = her skal stå en liste med ord

    Write [word, another word].
    = Skriv [ord, et andet ord].

    # Parsing/Document/HeaderReader.swift
    the calendar has no day “%1”
    = datoen “%1” findes ikke i kalenderen

    Correct the date in a copy of the document and import that.
    = Ret datoen i en kopi af dokumentet, og importér kopien.

    # Parsing/DocumentReader.swift
    no dialect is loaded
    = der er ikke indlæst nogen dialekt

    Reinstall the program: its dialects are missing.
    = Installér programmet igen: dets dialekter mangler.

    no agenda item was found: this does not look like minutes or an agenda
    = der blev ikke fundet nogen punkter: dette ligner hverken et referat eller en dagsorden

    Item headings like “Punkt 3: Title” or “3. Title” are expected; describe another layout in the archive's dialects/.
    = Punkterne skal have overskrifter som “Punkt 3: Titel” eller “3. Titel”. Beskriv en anden opsætning i arkivets dialects/.

    the document names no date of the meeting
    = dokumentet angiver ingen dato for mødet

    A line like “Mødedato: 25. marts 2026” before the first item is expected.
    = Der skal stå en linje som “Mødedato: 25. marts 2026” før det første punkt.

    the document does not say which body met
    = dokumentet angiver ikke, hvilket udvalg der holdt møde

    A title like “REFERAT Økonomiudvalget d. 25-03-2026” or a line “Udvalg: …” is expected.
    = Der skal stå en titel som “REFERAT Økonomiudvalget d. 25-03-2026” eller en linje “Udvalg: …”.

    two items have the number %1: the other one is on line %2
    = to punkter har nummeret %1: det andet står på linje %2

    Give each item its own number in a copy of the document and import that.
    = Giv hvert punkt sit eget nummer i en kopi af dokumentet, og importér kopien.

    # Parsing/Plausibility.swift
    nearly all of the text stands in item %1: %2 of %3 words
    = næsten al teksten står i punkt %1: %2 af %3 ord

    The headings of the items may not have been recognised, and a contents list taken for them: compare with the document, and describe its layout in the archive's dialects/ if so.
    = Måske er punkternes overskrifter ikke genkendt, og en indholdsfortegnelse er taget for dem: sammenlign med dokumentet, og beskriv i så fald dets opsætning i arkivets dialects/.

    no decision was found in these minutes
    = der blev ikke fundet nogen beslutning i dette referat

    The heading of the decisions may be unknown: add it to a dialect in the archive's dialects/.
    = Måske er overskriften over beslutningerne ukendt: føj den til en dialekt i arkivets dialects/.

    # Parsing/ReceivedMeeting.swift
    Ask the sender for a complete export, or name the body in a copy of the file.
    = Bed afsenderen om en komplet eksport, eller skriv udvalgets navn i en kopi af filen.

    the meeting has no agenda item
    = mødet har ingen punkter

    Ask the sender for a complete export of the meeting.
    = Bed afsenderen om en komplet eksport af mødet.

    two items have the number %1
    = to punkter har nummeret %1

    Give each item its own number in a copy of the file and import that.
    = Giv hvert punkt sit eget nummer i en kopi af filen, og importér kopien.

    # Parsing/Text/TextDecoding.swift
    the file is empty
    = filen er tom

    Export the document again; nothing was imported.
    = Eksportér dokumentet igen; der er ikke importeret noget.

    this is %1, not text
    = dette er %1, ikke tekst

    Save the document as plain text (UTF-8) and import that file.
    = Gem dokumentet som ren tekst (UTF-8), og importér den fil.

    this line is %1 bytes long; no line of minutes is longer than %2
    = denne linje er på %1 byte; ingen linje i et referat er længere end %2

    The line breaks were lost on the way: export the document again.
    = Linjeskiftene er gået tabt undervejs: eksportér dokumentet igen.

    # PDF/PDFReader.swift
    the PDF has %1 words; no minutes have more than %2
    = PDF-filen er på %1 ord; et referat må højst være på %2

    Split it into its meetings and import those.
    = Del den op, så hvert møde får sin egen fil, og importér filerne.

    the PDF is scanned: its %1 pages are pictures without text
    = PDF-filen er scannet: siderne er billeder uden tekst (antal sider: %1)

    Ask the sender for the PDF that was printed from the text; or read the pictures with --ocr.
    = Bed afsenderen om den PDF-fil, der er lavet direkte ud fra teksten, eller læs billederne med --ocr.

    the PDF has %1 pages; no minutes have more than %2
    = PDF-filen er på %1 sider; et referat må højst være på %2

    the PDF is damaged: %1
    = PDF-filen er beskadiget: %1

    Ask the sender for it again, or open it in a PDF viewer and print it to a new PDF.
    = Bed afsenderen om at sende den igen, eller åbn den i en PDF-læser, og udskriv den til en ny PDF-fil.

    reading a PDF needs the program %1, which is not installed
    = programmet %1 er nødvendigt for at læse en PDF-fil, men det er ikke installeret

    Install Debian's package poppler-utils; or save the document as plain text and import that.
    = Installér Debian-pakken poppler-utils, eller gem dokumentet som ren tekst, og importér den fil.

    %1 cannot be started: %2
    = %1 kan ikke startes: %2

    Check that this machine has memory and disk left.
    = Kontrollér, at maskinen har ledig hukommelse og plads på disken.

    the PDF is locked with a password
    = PDF-filen er låst med en adgangskode

    Open it with the password, print it to a new PDF, and import that one.
    = Åbn den med adgangskoden, udskriv den til en ny PDF-fil, og importér den nye fil.

    reading the PDF took longer than %1 seconds
    = det tog mere end %1 sekunder at læse PDF-filen

    reading the PDF needs more than %1 MB of memory
    = det kræver mere end %1 MB hukommelse at læse PDF-filen

    the PDF holds more than %1 MB of text
    = PDF-filen indeholder mere end %1 MB tekst

    # Portal/FirstAgenda/FirstAgendaReader.swift
    the export names no day of the meeting
    = eksporten angiver ingen dato for mødet

    Fields “Dato” or “MeetingBeginUtc” are expected; put the portal's list of bodies (udvalgsliste) beside the file if you have it.
    = Feltet “Dato” eller “MeetingBeginUtc” skal være udfyldt. Hvis du har portalens udvalgsliste, så læg den ved siden af filen.

    # Portal/JSON/ReceivedJSON+Reading.swift
    # Portal/Pages/PortalPage.swift
    the web page is larger than %1 megabytes
    = websiden er større end %1 megabyte

    Save the page of one meeting, without pictures inside it.
    = Gem siden med ét møde og uden indlejrede billeder.

    the web page shows no words
    = websiden viser ingen tekst

    The portal fills the page by a script: wait until the minutes are shown and save the page as “complete”, or as text.
    = Portalen henter sidens indhold med et script: vent, til referatet bliver vist, og gem så siden som “komplet” eller som tekst.
    """#
}
