extension WordingTable {
  /// The Danish of every text.
  ///
  /// A literal, not a resource: the compiler takes half a minute over an embedded file of this size, byte for byte.
  static let danish = #"""
    # Words and parts of lists, which may stand in other texts.
    ~error
    = fejl

    ~warning
    = advarsel

    ~note
    = bemærkning

    ~minutes
    = referat

    ~agenda
    = dagsorden

    ~supplementary agenda
    = tillægsdagsorden

    ~approved
    = godkendt

    ~noted
    = taget til efterretning

    ~discussed
    = drøftet

    ~postponed
    = udsat

    ~rejected
    = afvist

    ~recommended
    = anbefalet

    ~elected
    = valgt

    ~none
    = uden bemærkninger

    ~other
    = andet

    ~1 item
    = 1 punkt

    ~%1 items
    = %1 punkter

    ~%1 closed
    = %1 lukket

    ~1 case number
    = 1 sagsnummer

    ~%1 case numbers
    = %1 sagsnumre

    ~1 decision
    = 1 beslutning

    ~%1 decisions
    = %1 beslutninger

    ~1 vote
    = 1 afstemning

    ~%1 votes
    = %1 afstemninger

    ~1 attachment
    = 1 bilag

    ~%1 attachments
    = %1 bilag

    ~1 table
    = 1 tabel

    ~%1 tables
    = %1 tabeller

    ~1 member
    = 1 medlem

    ~%1 members
    = %1 medlemmer

    ~1 substitute
    = 1 stedfortræder

    ~%1 substitutes
    = %1 stedfortrædere

    ~1 reference
    = 1 henvisning

    ~%1 references
    = %1 henvisninger

    ~1 word
    = 1 ord

    ~%1 words
    = %1 ord

    ~line %1
    = linje %1

    ~lines %1
    = linje %1

    ~page %1
    = side %1

    ~pages %1
    = side %1

    ~1 meeting
    = 1 møde

    ~%1 meetings
    = %1 møder

    ~%1 files
    = %1 filer

    of
    = af

    ~item %1
    = punkt %1

    ~before the first item
    = før det første punkt

    ~the head
    = hovedet

    ~a text
    = en tekst

    ~an address
    = en adresse

    ~a number
    = et tal

    ~a date
    = en dato

    ~a time of day
    = et klokkeslæt

    ~a yes or no
    = et ja eller nej

    ~a group of fields
    = en gruppe felter

    ~a list
    = en liste

    ~a group
    = en gruppe

    ~nothing
    = ingenting

    ~every page
    = alle sider

    ~a PDF file
    = en PDF-fil

    ~a ZIP file or a Word document
    = en ZIP-fil eller et Word-dokument

    ~an old Word document
    = et gammelt Word-dokument

    ~a rich text file
    = en RTF-fil

    ~a picture
    = et billede

    ~a compressed file
    = en komprimeret fil

    ~a binary file
    = en binær fil

    ~reading
    = læser

    ~pages
    = sider

    ~search
    = søgning

    ~publishing
    = udgiver

    ~planning
    = planlægger

    ~looking for changes
    = ser efter ændringer

    ~looking at the output
    = ser på webstedets mappe

    # The import's report.
    layout
    = opsætning

    meeting
    = møde

    found
    = fundet

    outcomes
    = udfald

    guessed
    = gættet

    not carried over
    = ikke taget med

    withheld
    = holdt tilbage

    kept as text
    = bevaret som tekst

    municipality unknown
    = kommune ukendt

    filed as %1
    = lagt ind som %1

    read again: %1
    = læst igen: %1

    unchanged: %1
    = uændret: %1

    edited by a person, left as it is: %1
    = rettet af et menneske, ladt som den er: %1

    refused
    = afvist

    %1 (%2 of 100), %3
    = %1 (%2 af 100), %3

    and %1 more; see --report json
    = og %1 til; se --report json

    item %1 is closed: %2 kept in the archive only
    = punkt %1 er lukket: %2 bliver kun i arkivet

    contents list
    = indholdsfortegnelse

    page number, running head or foot
    = sidetal, sidehoved eller sidefod

    drawn line
    = streg

    rule of a table
    = streg i en tabel

    %1 of %2 documents are in %3.
    = %1 af %2 dokumenter er i %3.

    1 was refused.
    = 1 blev afvist.

    %1 were refused.
    = %1 blev afvist.

    municipality: %1, from the name of the file or its folder
    = kommune: %1, efter filens eller mappens navn

    municipality: %1, the only publisher in site.yml
    = kommune: %1, den eneste udgiver i site.yml

    municipality: %1, which the text names most often
    = kommune: %1, som teksten nævner oftest

    municipality: unknown; name it with --municipality
    = kommune: ukendt; skriv den med --municipality

    kind: minutes, for the document has decisions
    = art: referat, for dokumentet har beslutninger

    kind: agenda, for the document has no decision
    = art: dagsorden, for dokumentet har ingen beslutning

    kind: %1, by whether it has decisions
    = art: %1, efter om der er beslutninger

    body: %1, the first body that the text names
    = udvalg: %1, det første, som teksten nævner

    # The build's summary.
    %1 closed: number and title only
    = %1 lukket: kun nummer og titel

    %1 written, %2 unchanged, %3 removed in %4 s
    = %1 skrevet, %2 uændret, %3 fjernet på %4 s

    %1 MB of memory at most
    = højst %1 MB hukommelse

    %1 MB until then at most
    = højst %1 MB indtil da

    kinds of files, seconds of all cores:
    = slags filer, sekunder for alle kerner:

    slowest files:
    = langsomste filer:

    references: %1 lead to a page
    = henvisninger: %1 fører til en side

    references: %1 lead to a page; %2 do not (%3): see --references
    = henvisninger: %1 fører til en side; %2 gør ikke (%3): se --references

    # The help.
    Usage
    = Brug

    OPTION
    = TILVALG

    COMMAND
    = KOMMANDO

    Commands
    = Kommandoer

    Options
    = Tilvalg

    Turns the minutes of public bodies into a website that citizens can browse, search and cite.
    = Gør referater fra udvalg og råd til et websted, som borgerne kan bladre i, søge i og henvise til.

    show this help; behind a command, the command's
    = vis denne hjælp; efter en kommando kommandoens

    show the version
    = vis versionen

    Exit codes
    = Slutkoder

    done
    = færdig

    something is wrong in the content
    = noget er galt i indholdet

    something is wrong in the command
    = noget er galt i kommandoen

    residue of a web page
    = rester af en webside

    # Archive/ArchiveFolder+Reading.swift
    was not read
    = blev ikke læst

    Run the command again.
    = Kør kommandoen igen.

    two files have the address /%1/: the other one is %2
    = to filer har adressen /%1/: den anden er %2

    Give one of them another path, remove it, or write “supplement: true” below its kind if it is a supplementary agenda.
    = Giv en af dem en anden sti (“path”), fjern den, eller skriv “supplement: true” under dens “kind”, hvis den er en tillægsdagsorden.

    Give one of them another path, or remove it.
    = Giv en af dem en anden sti (“path”), eller fjern den.

    “%1” is to be blacked out, but marks of emphasis or a line's end part it
    = “%1” skal sløres, men er delt af fremhævelsestegn eller et linjeskift

    Write it without marks, on one line; or take it out of the text.
    = Skriv det uden fremhævelsestegn og på én linje, eller fjern det fra teksten.

    this is shaped like a personal number (CPR)
    = dette ligner et personnummer (CPR)

    Take it out of the text; or add to %1: “redact: ["%2"]” to black it out, “allow: ["%3"]” if it is none.
    = Fjern det fra teksten, eller føj til %1: “redact: ["%2"]” for at sløre det eller “allow: ["%3"]”, hvis det ikke er et personnummer.

    # Archive/ArchiveFolder.swift
    there is no such folder
    = mappen findes ikke

    Name the archive's folder with --archive, or import a document first.
    = Angiv arkivets mappe med --archive, eller importér et dokument først.

    # Archive/Files+Folders.swift
    the folder cannot be made
    = mappen kan ikke oprettes

    cannot be read
    = kan ikke læses

    # Archive/Files.swift
    this is no file
    = dette er ikke en fil

    Name a file, or a folder with documents.
    = Angiv en fil eller en mappe med dokumenter.

    the file is %1 bytes; no document is larger than %2
    = filen fylder %1 byte; et dokument må højst fylde %2

    Split it, or check that it is the right file.
    = Del den op, eller kontrollér, at det er den rigtige fil.

    this line is not in UTF-8
    = denne linje er ikke i UTF-8

    Save the file as UTF-8 in your editor.
    = Gem filen som UTF-8 i din teksteditor.

    the file is not in UTF-8
    = filen er ikke i UTF-8

    cannot be written
    = kan ikke skrives

    cannot be removed
    = kan ikke fjernes

    # Archive/Importer+Filing.swift
    %1 holds %2 supplementary agendas already
    = %1 indeholder allerede %2 tillægsdagsordener

    If this document corrects one of them, import it with --replace; or remove one first.
    = Hvis dokumentet retter en af dem, så importér det med --replace. Ellers skal du først fjerne en af dem.

    %1 holds this meeting already, with other words
    = %1 indeholder allerede dette møde, men med en anden ordlyd

    If this document is the right one, import it with --replace; or remove the other one first.
    = Hvis dette dokument er det rigtige, så importér det med --replace, eller fjern det andet først.

    %1 was edited by a person and is never overwritten
    = %1 er rettet i hånden og bliver aldrig overskrevet

    Carry the changes over by hand, or move that file away and import again.
    = Overfør ændringerne i hånden, eller flyt filen væk, og importér igen.

    # Archive/Importer.swift
    %1 holds what is shaped like a personal number: %2
    = %1 indeholder noget, der ligner et personnummer: %2

    The build will stop at it: take it out of the text, or redact or allow it in site.yml.
    = Webstedet kan ikke bygges, så længe det står der: fjern det fra teksten, eller slør det (“redact”) eller tillad det (“allow”) i site.yml.

    # Archive/JoinedAgenda.swift
    item %1 has the number of another item, “%2” in %3: two items cannot have one address
    = punkt %1 har samme nummer som et andet punkt, “%2” i %3: to punkter kan ikke have samme adresse

    Renumber one of them, as in “## %1a. …”; if one document corrects the other, remove the other one.
    = Giv et af dem et andet nummer, for eksempel “## %1a. …”. Hvis det ene dokument retter det andet, så fjern det forældede.

    item %1 is closed here, but open in %2: its text there is published
    = punkt %1 er lukket her, men åbent i %2: teksten derfra bliver offentliggjort

    item %1 stands in %2 already, with another text: the site shows that one
    = punkt %1 står allerede i %2 med en anden tekst: det er den, webstedet viser

    # Archive/PublishedArchive.swift
    an item of a supplement would have the address of an item of this agenda
    = et punkt i en tillægsdagsorden ville få samme adresse som et punkt i denne dagsorden

    Give the items without a number numbers of their own.
    = Giv de punkter, der mangler et nummer, hver deres eget.

    # Archive/SettingsReader+Look.swift
    the logo does not lie in the archive's folder
    = logoet ligger ikke i arkivets mappe

    Put the file beside site.yml and write its name.
    = Læg filen ved siden af site.yml, og skriv dens navn.

    “%1” is no picture for the web
    = “%1” er ikke et billede, der kan vises på et websted

    Take one of: %1.
    = Brug en af disse filtyper: %1.

    “colours” is %1, not a list of colours
    = “colours” er %1, ikke en liste over farver

    Write “light: { accent: "#0b5a60" }” below it.
    = Skriv “light: { accent: "#0b5a60" }” på linjen under.

    “%1” is %2, not a list of colours
    = “%1” er %2, ikke en liste over farver

    Write “%1: { accent: "#0b5a60" }”.
    = Skriv “%1: { accent: "#0b5a60" }”.

    “%1” has no colour
    = “%1” har ingen farve

    Write it in quotation marks, "#0b5a60"; without them “#” begins a comment.
    = Skriv farven i anførselstegn, "#0b5a60"; uden dem bliver det efter “#” læst som en kommentar.

    “footer” is not a list
    = “footer” er ikke en liste

    Write “- title: …” with “address: …” below it.
    = Skriv “- title: …” med “address: …” på linjen under.

    a link without a title
    = et link uden titel

    Write “- title: …”.
    = Skriv “- title: …”.

    the link “%1” leads nowhere
    = linket “%1” fører ingen steder hen

    Write “address: https://…” below its title.
    = Skriv “address: https://…” under linkets titel.

    “%1” is no address
    = “%1” er ikke en gyldig adresse

    Write it as https://www.eksempel.dk/.
    = Skriv den som https://www.eksempel.dk/.

    # Archive/SettingsReader+Record.swift
    “completeness” is neither public nor private
    = “completeness” er hverken public eller private

    Write “completeness: private” (the default) or “completeness: public”.
    = Skriv “completeness: private” (standard) eller “completeness: public”.

    “parties” is %1, not a list
    = “parties” er %1, ikke en liste

    Write “- { letter: L, name: Lokallisten }”.
    = Skriv “- { letter: L, name: Lokallisten }”.

    the letter “%1” stands here a second time: the other one is on line %2
    = bogstavet “%1” er brugt to gange: det står også på linje %2

    Take one of them out, or say of which municipality or term each is.
    = Fjern det ene, eller skriv, hvilken kommune eller valgperiode hvert af dem gælder for.

    a party without a letter
    = et parti uden bogstav

    Write “- { letter: L, name: Lokallisten }”, the letter as the minutes print it.
    = Skriv “- { letter: L, name: Lokallisten }” med bogstavet, som det står i referaterne.

    the party “%1” has no name
    = partiet “%1” har intet navn

    Write “name: …” behind its letter.
    = Skriv “name: …” efter partiets bogstav.

    this names no municipality
    = dette er ikke navnet på en kommune

    Write it as “municipality: Herlev”.
    = Skriv det som “municipality: Herlev”.

    “term” is no term of years
    = “term” er ikke en valgperiode

    Write it as “term: 2022-2025”.
    = Skriv den som “term: 2022-2025”.

    # Archive/SettingsReader.swift
    site.yml is not a list of “key: value” lines
    = site.yml er ikke en liste af linjer på formen “nøgle: værdi”

    Begin with “title: …”.
    = Begynd med “title: …”.

    “%1” is no code of a language
    = “%1” er ikke en sprogkode

    Write “language: da” or “language: en”.
    = Skriv “language: da” eller “language: en”.

    “closed” is neither title nor decision
    = “closed” er hverken title eller decision

    Write “closed: title” (the default) or “closed: decision”.
    = Skriv “closed: title” (standard) eller “closed: decision”.

    “base-url” is no address of a website
    = “base-url” er ikke adressen på et websted

    Write it as https://example.dk/arkiv/.
    = Skriv den som https://example.dk/arkiv/.

    a publisher has a name
    = en udgiver skal have et navn

    Write “- name: Herlev Kommune”.
    = Skriv “- name: Herlev Kommune”.

    “topics” is not a list
    = “topics” er ikke en liste

    Write “- name: …” with “words:” and “subjects:” below it.
    = Skriv “- name: …” med “words:” og “subjects:” på linjerne under.

    a topic without a name
    = et emne uden navn

    Write “- name: …”.
    = Skriv “- name: …”.

    the topic “%1” has neither words nor subjects
    = emnet “%1” har hverken “words” eller “subjects”

    Add “words: […]” or “subjects: […]”.
    = Tilføj “words: […]” eller “subjects: […]”.

    two topics would have the address “%1”: the other one is on line %2
    = to emner ville få adressen “%1”: det andet står på linje %2

    Give one of them another name.
    = Ret det ene af de to navne.

    “%1” is %2, not a text
    = “%1” er %2, ikke en tekst

    Write “%1: …”.
    = Skriv “%1: …”.

    a list of texts is expected here
    = her skal stå en liste med tekster

    Write ["one", "another"].
    = Skriv ["den ene", "den anden"].

    a text of this list is empty
    = en af teksterne i listen er tom

    Take it out of the list.
    = Fjern den fra listen.

    unknown key “%1”
    = ukendt nøgle “%1”

    Known here are: %1.
    = Her kan du bruge: %1.

    # Markdown/Meeting/FrontMatter.swift
    “schema” is not 1, the only form this program knows
    = “schema” er ikke 1, som er den eneste form, programmet kender

    Write “schema: 1”, or use a newer program.
    = Skriv “schema: 1”, eller brug en nyere udgave af programmet.

    “path” is not of the form municipality/body/2026-03-25
    = “path” har ikke formen kommune/udvalg/2026-03-25

    Small letters a–z, digits and hyphens only; the path never changes once published.
    = Brug kun små bogstaver a–z, tal og bindestreger. Stien må ikke ændres, når den først er offentliggjort.

    front matter: %1
    = filhovedet: %1

    Write one text behind “%1:”.
    = Skriv én tekst efter “%1:”.

    “%1” is missing in the front matter
    = “%1” mangler i filhovedet

    Add “%1: …”; importing the document again shows what belongs there.
    = Tilføj “%1: …”. Du kan se, hvad der skal stå, ved at importere dokumentet igen.

    unknown key “%1” in %2
    = ukendt nøgle “%1” i %2

    Known are: %1.
    = Du kan bruge: %1.

    “supplement” is neither true nor false
    = “supplement” er hverken true eller false

    Write “supplement: true”, or leave it out.
    = Skriv “supplement: true”, eller udelad linjen.

    minutes are no supplementary agenda
    = et referat kan ikke være en tillægsdagsorden

    Take “supplement” out, or write “kind: agenda”.
    = Fjern “supplement”, eller skriv “kind: agenda”.

    “source” needs a file and its sha256
    = “source” skal angive en fil og dens sha256

    Import the document again.
    = Importér dokumentet igen.

    “members” is not a list
    = “members” er ikke en liste

    Write each member as “- {name: Bo Zabel, party: A}”.
    = Skriv hvert medlem som “- {name: Bo Zabel, party: A}”.

    a member without a name
    = et medlem uden navn

    Write “- {name: Bo Zabel, party: A}”.
    = Skriv “- {name: Bo Zabel, party: A}”.

    “absent” is neither true nor false
    = “absent” er hverken true eller false

    Write “absent: true”, or leave it out.
    = Skriv “absent: true”, eller udelad det.

    # Markdown/Meeting/MeetingFile+Reading.swift
    the file does not begin with front matter between two lines “---”
    = filen begynder ikke med et filhoved mellem to linjer med “---”

    Restore the lines between the two “---”, or import the document again.
    = Gendan linjerne mellem de to “---”, eller importér dokumentet igen.

    the front matter that begins here is not closed
    = filhovedet, der begynder her, bliver ikke afsluttet

    Write a line “---” below its last key, above the title.
    = Skriv en linje med “---” under den sidste nøgle og over titlen.

    the title “# …” is missing below the front matter
    = titlen “# …” mangler under filhovedet

    Write the meeting's title as “# Title”.
    = Skriv mødets titel som “# Titel”.

    the code that begins here has no end
    = koden, der begynder her, bliver ikke afsluttet

    Close it with a line “%1”.
    = Afslut den med en linje med “%1”.

    an item's heading stands at the line's beginning
    = et punkts overskrift skal stå i begyndelsen af linjen

    Remove the spaces in front of %1.
    = Fjern mellemrummene foran %1.

    a heading needs a space behind %1
    = en overskrift skal have et mellemrum efter %1

    Write “%1 %2”; in a text that begins so, write “\%3%4”.
    = Skriv “%1 %2”. Hvis det er en almindelig tekst, der begynder sådan, så skriv “\%3%4”.

    a heading without words
    = en overskrift uden ord

    Write the heading's words behind the signs, or remove the line.
    = Skriv overskriftens ord efter tegnene, eller fjern linjen.

    a second title: a file holds one meeting
    = endnu en titel: en fil indeholder kun ét møde

    Write “##” for an item, “###” for a section, “####” for a heading inside a section.
    = Skriv “##” for et punkt, “###” for et afsnit og “####” for en overskrift inde i et afsnit.

    a section before the first item
    = et afsnit før det første punkt

    An item begins with a line like “## 25. Title”: that line is missing above.
    = Et punkt begynder med en linje som “## 25. Titel”: den linje mangler ovenfor.

    the file has no agenda item
    = filen indeholder ingen punkter

    An item begins with a line like “## 25. Title”.
    = Et punkt begynder med en linje som “## 25. Titel”.

    the front matter says %1 items, the text has %2
    = antallet af punkter er %1 i filhovedet, men %2 i teksten

    A heading “## …” is damaged, missing or new: mend it, or write “items: %1” if the text is right.
    = En overskrift “## …” er beskadiget, mangler eller er kommet til: ret den, eller skriv “items: %1”, hvis teksten er rigtig.

    the number %1 needs a full stop and a space behind it
    = nummeret %1 skal have et punktum og et mellemrum efter sig

    Write “## %1. …”; where it is a word of the title, write “%2&#32;…”.
    = Skriv “## %1. …”. Hvis tallet hører til titlen, så skriv “%2&#32;…”.

    two items have the address %1: the other one is on line %2
    = to punkter har adressen %1: det andet står på linje %2

    Give each item its own number.
    = Giv hvert punkt sit eget nummer.

    # Mustache/HTMLPosition.swift
    a tag's name cannot be a value
    = navnet på et tag kan ikke være en værdi

    Write the element's name into the template.
    = Skriv elementets navn direkte i skabelonen.

    an attribute's name cannot be a value
    = navnet på en attribut kan ikke være en værdi

    Write the attribute into the template; a section around it can leave it out.
    = Skriv attributten direkte i skabelonen; med et afsnit omkring den kan den udelades.

    a value in an attribute needs quotation marks around it
    = en værdi i en attribut skal stå i anførselstegn

    Write %1="…" with the tag between the marks.
    = Skriv %1="…" med tagget mellem anførselstegnene.

    a comment cannot hold a value
    = en kommentar kan ikke indeholde en værdi

    Take the tag out of <!-- … -->.
    = Flyt tagget ud af <!-- … -->.

    a declaration cannot hold a value
    = en erklæring kan ikke indeholde en værdi

    Write it into the template.
    = Skriv det direkte i skabelonen.

    no value is safe in <%1>
    = ingen værdi er sikker i <%1>

    Put the value into a data- attribute and read it from a script file.
    = Læg værdien i en attribut, der begynder med data-, og læs den fra en scriptfil.

    Put it into assets/style.css.
    = Skriv det i assets/style.css.

    no value is safe in %1="…", which a browser runs
    = ingen værdi er sikker i %1="…", som browseren udfører

    no value is safe in style="…"
    = ingen værdi er sikker i style="…"

    Give the element a class and put the style into assets/style.css.
    = Giv elementet en klasse, og skriv dets udseende i assets/style.css.

    no value is safe in srcdoc="…"
    = ingen værdi er sikker i srcdoc="…"

    Put the content on a page of its own.
    = Læg indholdet på en side for sig selv.

    no value is safe in %1="…"
    = ingen værdi er sikker i %1="…"

    Use src="…".
    = Brug src="…".

    no value is safe where a page sends its reader elsewhere
    = ingen værdi er sikker dér, hvor en side sender læseren et andet sted hen

    Use a link instead.
    = Brug et link i stedet.

    no value is safe in <base href>
    = ingen værdi er sikker i <base href>

    Use {{root}} in each address.
    = Brug {{root}} i hver adresse.

    no value is safe behind “%1:”
    = ingen værdi er sikker efter “%1:”

    Link to a page instead.
    = Link til en side i stedet.

    # Mustache/TemplateChecker+Names.swift
    `.` is no single value here
    = `.` er ikke en enkelt værdi her

    Write the name of one of %1's fields.
    = Skriv navnet på et af felterne i %1.

    `%1` may be missing
    = `%1` kan mangle

    Put the tag into a section that asks for it: `{{#%1}}…{{/%2}}`.
    = Sæt tagget i et afsnit, der spørger efter feltet: `{{#%1}}…{{/%2}}`.

    the filter `%1` takes %2, but `%3` is %4
    = filteret `%1` tager imod %2, men `%3` er %4

    Take the filter out, or take another field.
    = Fjern filteret, eller brug et andet felt.

    `%1` is a yes or no, which nobody reads
    = `%1` er et ja eller nej, som ikke kan vises som tekst

    Ask for it with a section: `{{#%1}}…{{/%2}}`.
    = Spørg efter det med et afsnit: `{{#%1}}…{{/%2}}`.

    `%1` is a group of fields
    = `%1` er en gruppe af felter

    Write one of them, as in `{{%1.%2}}`.
    = Skriv et af dem, for eksempel `{{%1.%2}}`.

    `%1` is a list
    = `%1` er en liste

    Repeat over it with a section: `{{#%1}}{{%2}}{{/%3}}`.
    = Gennemløb den med et afsnit: `{{#%1}}{{%2}}{{/%3}}`.

    `%1` is HTML and would be shown with its tags
    = `%1` er HTML og ville blive vist med sine tags

    Write it with three braces: `{{{%1}}}`.
    = Skriv det med tre krøllede parenteser: `{{{%1}}}`.

    `%1` is %2, not HTML
    = `%1` er %2, ikke HTML

    Write it with two braces: `{{%1}}`.
    = Brug to krøllede parenteser: `{{%1}}`.

    `%1` stands outside of a list
    = `%1` står uden for en liste

    It tells where a section over a list is.
    = Det fortæller, hvor langt et afsnit er nået i sin liste.

    `%1` names no field
    = `%1` er ikke navnet på et felt

    Write the name of a field.
    = Skriv navnet på et felt.

    `%1` is %2 and has no field `%3`
    = `%1` er %2 og har ikke feltet `%3`

    Repeat over it with a section: `{{#%1}}…{{/%2}}`.
    = Gennemløb den med et afsnit: `{{#%1}}…{{/%2}}`.

    Write `%1` alone.
    = Skriv kun `%1`.

    `%1` is no field of %2
    = `%1` er ikke et felt i %2

    Did you mean `%1`?
    = Mente du `%1`?

    `minutebook templates` lists the fields.
    = Du kan se felterne med `minutebook templates`.

    # Mustache/TemplateChecker.swift
    %1 begins here and never ends
    = %1 begynder her og slutter aldrig

    Close it; all that follows would be part of it.
    = Luk det; ellers bliver alt det følgende en del af det.

    `%1` is HTML, which can stand between tags only
    = `%1` er HTML, som kun kan stå mellem tags

    Take it out of %1, or take a field that is a text.
    = Flyt det ud af %1, eller brug et felt, der er en tekst.

    `%1` stands in an address in one place and in a text in another
    = `%1` står i en adresse det ene sted og i en tekst det andet

    Make two partials of this one.
    = Lav to delskabeloner ud af denne.

    the section begins %1 and ends %2
    = afsnittet begynder %1 og slutter %2

    Move its closing tag, so that it opens as much as it closes.
    = Flyt sluttagget, så der bliver åbnet lige så meget, som der bliver lukket.

    the block begins %1 and ends %2
    = blokken begynder %1 og slutter %2

    # Mustache/TemplateLibrary.swift
    there are two templates `%1`
    = der er to skabeloner, der hedder `%1`

    Rename one; the other is %1.
    = Omdøb den ene; den anden er %1.

    # Mustache/TemplateLinks.swift
    templates are nested more than %1 deep from here
    = herfra ligger skabeloner inde i hinanden i mere end %1 niveauer

    Move the content of some of them into the templates that include them.
    = Flyt indholdet af nogle af dem over i de skabeloner, der indsætter dem.

    %1 includes itself: %2
    = %1 indsætter sig selv: %2

    Take one of these out; a template cannot contain itself.
    = Fjern en af disse; en skabelon kan ikke indeholde sig selv.

    `%1` has no block `%2`
    = `%1` har ingen blok, der hedder `%2`

    # Mustache/TemplateParser+Values.swift
    the text `%1` is no HTML
    = teksten `%1` er ikke HTML

    Write it with two braces, `{{%1}}`.
    = Brug to krøllede parenteser, `{{%1}}`.

    there is no field in front of `|`
    = der står intet felt foran `|`

    Write one, as in `{{date|date}}`.
    = Skriv et, for eksempel `{{date|date}}`.

    a filter makes a text, and a text is no HTML
    = et filter giver en tekst, og en tekst er ikke HTML

    a text holds words and values only
    = en tekst må kun indeholde ord og værdier

    Take `%1` out.
    = Fjern `%1`.

    # Mustache/TemplateParser.swift
    more than %1 tags are open here
    = her er mere end %1 tags åbne

    Move the inner ones to a partial.
    = Flyt de inderste til en delskabelon.

    `%1` closes nothing
    = `%1` lukker ingenting

    Remove it, or open `%1` before it.
    = Fjern det, eller åbn `%1` før det.

    `%1` does not match `%2` of line %3
    = `%1` passer ikke til `%2` på linje %3

    Close it with `%1`.
    = Luk med `%1`.

    `{{$%1}}` is filled twice
    = `{{$%1}}` er udfyldt to gange

    It is filled in line %1 already; keep one of the two.
    = Blokken er allerede udfyldt på linje %1; behold kun den ene.

    `%1` is never closed
    = `%1` bliver aldrig lukket

    Add `%1` where it ends.
    = Tilføj `%1` dér, hvor det slutter.

    this stands in `%1`, but in none of its blocks, and would be lost
    = dette står i `%1`, men uden for blokkene, og ville gå tabt

    Move it into a block, as in `{{$content}}…{{/content}}`.
    = Flyt det ind i en blok, for eksempel `{{$content}}…{{/content}}`.

    there is no template `%1`
    = der er ingen skabelon, der hedder `%1`

    Add the file, or correct the name.
    = Tilføj filen, eller ret navnet.

    `%1` lets the data choose a template
    = `%1` lader dataene vælge skabelonen

    Name the template; choose between several with sections.
    = Skriv skabelonens navn; brug afsnit til at vælge mellem flere.

    # Mustache/TemplatePath+Parsing.swift
    `%1` has a dot too many
    = `%1` har et punktum for meget

    Write one dot between two names, as in `meeting.title`.
    = Skriv ét punktum mellem to navne, for eksempel `meeting.title`.

    `%1` is not one name
    = `%1` er ikke ét navn

    A tag holds a single name without spaces.
    = Et tag indeholder ét navn uden mellemrum.

    `%1` is not something a loop knows
    = `%1` er ikke noget, en løkke kender

    A loop knows %1.
    = En løkke kender %1.

    `%1` cannot be a name, because of `%2`
    = `%1` kan ikke være et navn på grund af `%2`

    # Mustache/TemplateScanner.swift
    the tag is never closed
    = tagget bliver aldrig lukket

    Close it with `%1` behind the name.
    = Luk det med `%1` efter navnet.

    the tag is empty
    = tagget er tomt

    Write a name between the delimiters, or remove them.
    = Skriv et navn mellem skilletegnene, eller fjern dem.

    the comment is never closed
    = kommentaren bliver aldrig lukket

    the tag does not set two delimiters
    = tagget angiver ikke to skilletegn

    Write both, with a space between them and without `=` in them: `%1`.
    = Skriv dem begge med et mellemrum imellem og uden `=` i dem: `%1`.

    # Mustache/TemplateSource.swift
    the template is not UTF-8
    = skabelonen er ikke i UTF-8

    Save the file in the encoding UTF-8.
    = Gem filen med tegnkodningen UTF-8.

    # Mustache/TemplateVocabulary.swift
    there is no text `%1`
    = der er ingen tekst, der hedder `%1`

    Did you mean `text.%1`?
    = Mente du `text.%1`?

    Add it to the strings of the language, or correct the name.
    = Føj den til sprogets tekster, eller ret navnet.

    the text `%1` has two forms, one of which a number chooses
    = teksten `%1` har to former, og et tal afgør, hvilken der bruges

    Write it behind the number's field, as in `{{itemCount|count %1}}`.
    = Skriv den efter feltet med tallet, for eksempel `{{itemCount|count %1}}`.

    there is no filter behind `|`
    = der står intet filter efter `|`

    there is no filter `%1`
    = der er intet filter, der hedder `%1`

    the filter `%1` takes %2 behind it
    = filteret `%1` tager %2 efter sig

    Take “%1” out.
    = Fjern “%1”.

    the filter `%1` needs the name of what is counted
    = filteret `%1` skal have navnet på det, der bliver talt

    Write one of: %1.
    = Skriv et af disse: %1.

    there is no text `%1.%2` with two forms
    = der er ingen tekst med to former, der hedder `%1.%2`

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

    # Site/Incremental/FileMaker.swift
    cannot be made: %1
    = kan ikke laves: %1

    # Site/Output/CommitStep.swift
    cannot be replaced
    = kan ikke erstattes

    the folder cannot be removed
    = mappen kan ikke fjernes

    # Site/Output/FolderHandle+Writing.swift
    cannot be opened to its readers
    = kan ikke gøres læsbar for andre

    cannot be kept
    = kan ikke beholdes

    # Site/Output/FolderHandle.swift
    cannot be opened
    = kan ikke åbnes

    cannot be written to the disk
    = kan ikke skrives til disken

    # Site/Output/SiteOutput.swift
    another build is writing this site
    = webstedet er allerede ved at blive bygget af en anden kommando

    Wait until it is done, and run the command again.
    = Vent, til den er færdig, og kør kommandoen igen.

    this folder cannot be a site's output
    = denne mappe kan ikke bruges som webstedets mappe

    Name a folder of its own with --output.
    = Angiv en mappe, der kun er til webstedet, med --output.

    this link leads to no folder
    = dette link fører ikke til en mappe

    Make the folder it leads to, or name another one with --output.
    = Opret den mappe, linket fører til, eller angiv en anden med --output.

    this is a file, not a folder
    = dette er en fil, ikke en mappe

    Name a folder with --output.
    = Angiv en mappe med --output.

    the folder holds files that no build wrote: %1%2
    = mappen indeholder filer, som programmet ikke har skrevet: %1%2

    Name another folder with --output, or move those files away; nothing was changed.
    = Angiv en anden mappe med --output, eller flyt filerne væk; der er ikke ændret noget.

    # Site/Output/SmallCommit.swift
    the folder is a disk of its own: a site cannot be written beside it and take its place
    = mappen er en disk for sig: et websted kan ikke skrives ved siden af den og så tage dens plads

    Name a folder on that disk with --output.
    = Angiv en mappe på den disk med --output.

    # Site/Output/StagedSite.swift
    this is no name of a site's file
    = dette kan ikke være navnet på en af webstedets filer

    Give the file another name.
    = Giv filen et andet navn.

    its digest cannot be taken
    = dens kontrolsum kan ikke beregnes

    Check the installation of libcrypto.
    = Kontrollér installationen af libcrypto.

    two files of the site have this name
    = to af webstedets filer har dette navn

    # Site/Output/TreeRemoval.swift
    what an earlier build left beside it cannot be removed
    = det, der ligger ved siden af efter en tidligere kørsel, kan ikke fjernes

    # Site/Output/WholeCommit.swift
    cannot be put back
    = kan ikke lægges tilbage

    # Site/Shards/ShardParts.swift
    part %1 of %2 is missing
    = del %1 af %2 mangler

    the list of the part's files is damaged
    = listen over delens filer er beskadiget

    this part was made of another archive, by another program, or with other options
    = denne del er lavet ud fra et andet arkiv, med et andet program eller med andre tilvalg

    Make it again: with the same program, archive, templates and --base-url, the archive named alike.
    = Lav den igen med samme program, arkiv, skabeloner og --base-url, og angiv arkivet på samme måde.

    the file is missing or damaged
    = filen mangler eller er beskadiget

    Make the part again, or copy it again.
    = Lav delen igen, eller kopiér den igen.

    # Site/Shards/SiteBuilder+Shards.swift
    cannot be made
    = kan ikke laves

    there are no parts of a site beside this folder
    = der ligger ingen dele af et websted ved siden af denne mappe

    Make them: minutebook build --shard 1/2 …
    = Lav dem: minutebook build --shard 1/2 …

    there are parts of %1 and parts of %2
    = der er både dele af %1 og dele af %2

    Remove those that are not meant.
    = Fjern dem, der ikke skal bruges.

    # Site/SiteBuilder.swift
    the archive holds no meeting
    = arkivet indeholder ingen møder

    Import a document first: minutebook import FILE…
    = Importér et dokument først: minutebook import FILE…

    the website's folder and the archive %1 lie in one another
    = webstedets mappe og arkivet %1 ligger den ene inde i den anden

    Name a folder beside the archive with --output.
    = Angiv en mappe ved siden af arkivet med --output.

    two pages would have the address /%1
    = to sider ville få adressen /%1

    Two members' names differ in their letters alone: write them alike in the Markdown if they are one person.
    = To medlemmers navne adskiller sig kun i skrivemåden: skriv dem ens i Markdown-filerne, hvis det er den samme person.

    Give one of the two topics another name.
    = Giv et af de to emner et andet navn.

    the site's address is not set: sitemap.xml and citations have no host
    = webstedets adresse er ikke angivet: sitemap.xml og kildehenvisninger mangler værtsnavnet

    Add “base-url: https://…” or build with --base-url.
    = Tilføj “base-url: https://…”, eller byg med --base-url.

    “%1” is not marked as closed, and its text is published
    = “%1” er ikke markeret som lukket, og teksten bliver offentliggjort

    If the item is closed, write “## %1Lukket: …”.
    = Hvis punktet er lukket, så skriv “## %1Lukket: …”.

    # Site/Store/StoreFile.swift
    cannot be read, or is not what was written
    = kan ikke læses eller er ikke det, der blev skrevet

    Remove the folder that holds it and run the command again: it holds nothing that cannot be made anew.
    = Fjern den mappe, filen ligger i, og kør kommandoen igen: alt i mappen kan laves på ny.

    # Site/Theme/Palette.swift
    Known here are: light, dark, contrast.
    = Her kan du bruge: light, dark, contrast.

    the colours of “%1” are missing
    = farverne til “%1” mangler

    Write “%1:” and the colours below it.
    = Skriv “%1:” og farverne på linjerne under.

    “%1” is no colour
    = “%1” er ikke en farve

    Write it as "#0b5a60".
    = Skriv den som "#0b5a60".

    this is no pair of colours
    = dette er ikke et par farver

    Write [ink, paper, 4.5].
    = Skriv [ink, paper, 4.5].

    there is no colour “%1” in “%2”
    = der er ingen farve “%1” i “%2”

    Add it, or correct the name.
    = Tilføj den, eller ret navnet.

    the theme has no colour “%1”
    = temaet har ingen farve, der hedder “%1”

    It has: %1.
    = Det har: %1.

    %1: %2 %3 on %4 %5 has a contrast of %6:1, and %7:1 is needed
    = %1: %2 %3 på %4 %5 har en kontrast på %6:1, og der kræves %7:1

    Take a %1 colour for %2, or another one for %3.
    = Vælg en %1 farve til %2, eller vælg en anden til %3.

    # Site/Theme/SiteTheme.swift
    the interface has no words in the language “%1”
    = brugerfladen har ingen tekster på sproget “%1”

    It has: %1. Another one goes into Templates/strings/%2.yml.
    = Den har: %1. Et nyt sprog skal ligge i Templates/strings/%2.yml.

    there is no file %1
    = filen %1 findes ikke

    Put the logo there, or correct the name.
    = Læg logoet der, eller ret navnet.

    # Site/Theme/StringsFile.swift
    “%1” needs two forms, “one” and “other”
    = “%1” skal have to former, “one” og “other”

    Write “%1: { one: "{number} …", other: "{number} …" }”.
    = Skriv “%1: { one: "{number} …", other: "{number} …" }”.

    Write a text in quotation marks.
    = Skriv en tekst i anførselstegn.

    “%1” is not a list of %2 names
    = “%1” er ikke en liste med %2 navne

    Write ["…", "…"] with %1 names in it.
    = Skriv ["…", "…"] med %1 navne i.

    the text “%1” is missing
    = teksten “%1” mangler

    Add it%1.
    = Tilføj den%1.

    Write { one: "{number} …", other: "{number} …" }.
    = Skriv { one: "{number} …", other: "{number} …" }.

    “%1” is one text, without “one” and “other”
    = “%1” er én tekst uden “one” og “other”

    Write it behind the colon, in quotation marks.
    = Skriv teksten efter kolonet i anførselstegn.

    the list “%1” is missing
    = listen “%1” mangler

    Add it, as in strings/da.yml.
    = Tilføj den ligesom i strings/da.yml.

    # Site/Theme/ThemeFiles.swift
    there is no folder of templates here
    = her er ingen mappe med skabeloner

    Name another one, or leave --templates out: the program carries a theme with it.
    = Angiv en anden, eller udelad --templates: programmet har sit eget tema.

    the theme has no template of this name, so this one is not used by itself
    = temaet har ingen skabelon med det navn, så denne bliver ikke brugt af sig selv

    Did you mean “%1”?
    = Mente du “%1”?

    # YAML/YAMLEmitter.swift
    this cannot be written as YAML (%1)
    = dette kan ikke skrives som YAML (%1)

    Report it as a fault of the program
    = Meld det som en fejl i programmet

    # YAML/YAMLLimits.swift
    more than %1 levels stand inside one another
    = mere end %1 niveauer ligger inde i hinanden

    Write the inner levels as a list of their own
    = Skriv de inderste niveauer som en liste for sig

    the YAML text is larger than %1 KiB
    = YAML-teksten er større end %1 KiB

    Move the long texts out of it, into the file's body
    = Flyt de lange tekster ud af den og ned under filhovedet

    the key “%1” stands here a second time, first on line %2
    = nøglen “%1” står her for anden gang, første gang på linje %2

    Keep one of the two
    = Behold kun den ene

    there is no memory left
    = der er ikke mere hukommelse

    Close other programs and try again
    = Luk andre programmer, og prøv igen

    # YAML/YAMLNode+Parsing.swift
    a reference (“*name”) stands here, and references are not read
    = her står en reference (“*navn”), og referencer bliver ikke læst

    Write the value itself; put a text that begins with an asterisk in double quotes
    = Skriv selve værdien; sæt en tekst, der begynder med en stjerne, i dobbelte anførselstegn

    a second text begins here (“---”)
    = her begynder endnu en tekst (“---”)

    Keep one, and delete this line
    = Behold den ene, og slet denne linje

    a directive (“%YAML”, “%TAG”) stands here, and directives are not read
    = her står et direktiv (“%YAML”, “%TAG”), og direktiver bliver ikke læst

    Delete the line
    = Slet linjen

    a name for a value (“&name”) stands here, and such names are not read
    = her står et navn til en værdi (“&navn”), og den slags navne bliver ikke læst

    Delete it; put a text that begins with “&” in double quotes
    = Slet det; sæt en tekst, der begynder med “&”, i dobbelte anførselstegn

    a type (“%1”) stands here, and types are not read
    = her står en type (“%1”), og typer bliver ikke læst

    Delete it; put a text that begins with “!” in double quotes
    = Slet den; sæt en tekst, der begynder med “!”, i dobbelte anførselstegn

    a list or a group stands where a key must stand
    = her står en liste eller en gruppe, hvor der skal stå en nøgle

    Use a single text as the key; put a text that begins with a bracket in double quotes
    = Brug en enkelt tekst som nøgle; sæt en tekst, der begynder med en parentes, i dobbelte anførselstegn

    # YAML/YAMLSource.swift
    the text is not UTF-8 here
    = teksten er ikke UTF-8 her

    Save the file again as UTF-8
    = Gem filen igen som UTF-8

    an invisible control character (%1) stands here
    = her står et usynligt styretegn (%1)

    Delete it
    = Slet det

    # minutebook/Arguments.swift
    %1 takes no value
    = %1 skal ikke have en værdi

    Write %1 alone.
    = Skriv kun %1.

    %1 needs a value
    = %1 skal have en værdi

    Write %1 %2.
    = Skriv %1 %2.

    minutebook %1 takes no “%2”
    = minutebook %1 kan ikke bruge “%2”

    See minutebook %1 --help.
    = Se minutebook %1 --help.

    unknown option %1
    = ukendt tilvalg %1

    unknown command “%1”
    = ukendt kommando “%1”

    See minutebook --help.
    = Se minutebook --help.

    # minutebook/BuildCommand.swift
    --shard names no part: “%1”
    = --shard angiver ikke en del: “%1”

    Write it as --shard 1/8: the first of eight parts.
    = Skriv for eksempel --shard 1/8: den første af otte dele.

    --base-url is no address of a website: “%1”
    = --base-url er ikke adressen på et websted: “%1”

    --jobs is no number of cores: “%1”
    = --jobs er ikke et antal kerner: “%1”

    Write it as --jobs 2.
    = Skriv for eksempel --jobs 2.

    Nothing was changed in %1.
    = Der er ikke ændret noget i %1.

    %1: part %2 of %3, %4 files
    = %1: del %2 af %3, %4 filer

    # minutebook/CheckCommand.swift
    --format is neither text nor json: “%1”
    = --format er hverken text eller json: “%1”

    Write --format text or --format json.
    = Skriv --format text eller --format json.

    # minutebook/ImportCommand.swift
    --municipality names no municipality: “%1”
    = --municipality er ikke navnet på en kommune: “%1”

    Write it as --municipality "Herlev Kommune".
    = Skriv for eksempel --municipality "Herlev Kommune".

    --report is neither text nor json: “%1”
    = --report er hverken text eller json: “%1”

    Write --report text or --report json.
    = Skriv --report text eller --report json.

    no document is named
    = der er ikke angivet noget dokument

    Write minutebook import FILE…, or name a folder.
    = Skriv minutebook import FILE…, eller angiv en mappe.

    %1 of %2 documents are in %3.%4
    = %1 af %2 dokumenter ligger i %3.%4

    the folder holds no document
    = mappen indeholder ingen dokumenter

    Name a folder with documents in it.
    = Angiv en mappe med dokumenter i.

    # minutebook/Main.swift
    minutebook %1
    = minutebook %1

    minutebook: error: %1\n  %2
    = minutebook: fejl: %1\n  %2

    # minutebook/TemplatesCommand.swift
    there is no kind of page “%1”
    = der er ingen sidetype, der hedder “%1”

    There are: %1.
    = Der findes: %1.

    %1: %2 files of the built-in theme
    = %1: %2 filer fra det indbyggede tema

    # minutebook/Verbs.swift
    show this help
    = vis denne hjælp

    read received minutes and file them in the archive
    = læs modtagne referater, og læg dem i arkivet

    the archive's folder (default: Content)
    = arkivets mappe (standard: Content)

    whose minutes these are, where their text does not tell
    = hvilken kommune referaterne er fra, når det ikke fremgår af teksten

    let a document take the place of an earlier one of the same meeting
    = lad et dokument erstatte et tidligere dokument fra samme møde

    how to say what was found (default: text)
    = hvordan det fundne skal vises (standard: text)

    Each document is kept byte for byte beside the Markdown made of it, at\nDIR/<municipality>/<body>/<date>/. A folder stands for every document in it.\nA file that a person has edited is never overwritten.
    = Hvert dokument bliver gemt byte for byte ved siden af den Markdown, der er lavet af det, i\nDIR/<kommune>/<udvalg>/<dato>/. En mappe står for alle dokumenter i den.\nEn fil, der er rettet i hånden, bliver aldrig overskrevet.

    make the website out of the archive
    = byg webstedet ud fra arkivet

    the website's folder (default: Public)
    = webstedets mappe (standard: Public)

    the address the site will have, instead of site.yml's base-url
    = den adresse, webstedet skal have, i stedet for base-url i site.yml

    templates of your own (default: Templates beside the archive)
    = dine egne skabeloner (standard: Templates ved siden af arkivet)

    replace the whole website at once, even where little has changed
    = udskift hele webstedet på én gang, også når der kun er ændret lidt

    make part I of N of the pages, to be merged: see minutebook merge --help
    = lav del I af N af siderne til senere samling: se minutebook merge --help

    work on N cores at most (default: all)
    = brug højst N kerner (standard: alle)

    list every reference that leads nowhere, with the reason
    = vis alle henvisninger, der ikke fører nogen steder hen, og hvorfor

    say what took how long: phases, kinds of pages, the slowest pages
    = vis, hvor lang tid det hele tog: trin, sidetyper og de langsomste sider

    say only what is wrong
    = vis kun det, der er galt

    The site is complete or it is not touched: a build that fails leaves what was there.\nWhat has not changed since the last build is neither made nor written again. Where little has\nchanged, files take their places one by one when all are written; a build that is stopped there\nis completed by the next one. With --atomic a reader sees the old site or the new one, never\npages of both. What builds remember stands beside the output, in .NAME.minutebook-state; it may\nbe removed at any time.\nThe program carries a theme with it. Files of the same name in your own templates' folder,\nand in DIR/Templates of the archive, take the place of the theme's, one by one.\nWithout an address the site works from any place; its sitemap then has no host.
    = Webstedet bliver komplet, eller også bliver det ikke rørt: går noget galt, når der bygges,\nforbliver alt, som det var. Det, der ikke er ændret, siden der sidst blev bygget, bliver hverken\nlavet eller skrevet igen. Når der kun er ændret lidt, kommer filerne på plads én for én, når de\nalle er skrevet; bliver kommandoen afbrudt her, gør den næste arbejdet færdigt. Med --atomic ser\nen læser enten det gamle eller det nye websted og aldrig sider fra begge. Det, programmet skal\nhuske til næste gang, ligger ved siden af webstedets mappe i .NAME.minutebook-state; det kan\naltid fjernes.\nProgrammet har sit eget tema. Filer med samme navn i mappen med dine egne skabeloner og i\nDIR/Templates i arkivet erstatter temaets filer én for én.\nUden en adresse virker webstedet, uanset hvor det ligger, men dets sitemap mangler værtsnavnet.

    make the website of parts that several builds made
    = saml webstedet af dele, der er bygget hver for sig

    A large website's pages can be made by several machines, or by several programs on one:\n  parallel minutebook build --shard {}/8 ::: $(seq 8) && minutebook merge\n  sbatch --array=1-8 --wrap 'minutebook build --shard $SLURM_ARRAY_TASK_ID/8'\nEach part lies in a folder beside the website's, .NAME.minutebook-shard-I-of-N; where the\nmachines share no folder, copy it. Merging takes the parts' pages and makes the lists, the search\nand the feeds: the website is, byte for byte, the one that a single build makes. The program, the\narchive, the templates and the address must be the same everywhere, and the archive's folder be\nnamed alike.
    = Et stort websteds sider kan laves af flere maskiner eller af flere programmer på én maskine:\n  parallel minutebook build --shard {}/8 ::: $(seq 8) && minutebook merge\n  sbatch --array=1-8 --wrap 'minutebook build --shard $SLURM_ARRAY_TASK_ID/8'\nHver del ligger i en mappe ved siden af webstedets, .NAME.minutebook-shard-I-of-N; hvis\nmaskinerne ikke har en fælles mappe, så kopiér den. Kommandoen merge tager delenes sider og\nlaver listerne, søgningen og feedene: webstedet bliver byte for byte det samme, som hvis det var\nbygget på én gang. Programmet, arkivet, skabelonerne og adressen skal være de samme overalt, og\narkivets mappe skal være angivet på samme måde.

    list what templates may name: fields, filters, texts
    = vis, hvad skabeloner kan bruge: felter, filtre og tekster

    write the built-in theme into a folder, to be changed there
    = skriv det indbyggede tema til en mappe, hvor det kan ændres

    Each kind of page with its fields, their types and an example. A field with a question mark may be\nmissing: a template may use it only in a section that asks for it, {{#place}}…{{place}}…{{/place}}.
    = Alle sidetyper med deres felter, felternes typer og et eksempel. Et felt med spørgsmålstegn kan\nmangle: en skabelon må kun bruge det i et afsnit, der spørger efter det,\n{{#place}}…{{place}}…{{/place}}.

    say what is wrong in the archive, and what it lacks
    = vis, hvad der er galt i arkivet, og hvad det mangler

    how to say it (default: text)
    = hvordan det skal vises (standard: text)

    Nothing is written. What would stop a build is an error. What the archive's own documents say is\nmissing is listed: item numbers, minutes behind an agenda, meetings that a plan announces, files\nof attachments, meetings and items that a text refers to, votes whose names do not add up.\nThe exit code is 1 where a build would stop; with --strict also where something is missing.
    = Der bliver ikke skrevet noget. Det, der ville forhindre webstedet i at blive bygget, er en\nfejl. Det, der mangler ifølge arkivets egne dokumenter, bliver vist: numre på punkter, referater\ntil dagsordener, møder, som en mødeplan nævner, filer til bilag, møder og punkter, som en tekst\nhenviser til, og afstemninger, hvis navne ikke går op.\nSlutkoden er 1, hvor webstedet ikke ville blive bygget; med --strict også, hvor noget mangler.

    %1 stands in front of the command
    = %1 står foran kommandoen

    Write minutebook %1 %2 ….
    = Skriv minutebook %1 %2 ….


    # minutebook/ExplanationText.swift
    title
    = titel

    field: %1
    = felt: %1

    ~date
    = dato

    ~time
    = tid

    ~place
    = sted

    ~members
    = medlemmer

    ~absent
    = fraværende

    ~body
    = udvalg

    left out
    = udeladt

    closed item
    = lukket punkt

    ~item
    = punkt

    case number
    = sagsnummer

    mark of closed items
    = mærke for lukket

    section: %1
    = afsnit: %1

    ~summary
    = resumé

    ~recommendation
    = indstilling

    ~background
    = sagsfremstilling

    ~legal
    = lovgrundlag

    ~economy
    = økonomi

    ~authority
    = kompetence

    ~decision
    = beslutning

    ~attachments
    = bilag

    ~procedure
    = procedure

    ~related
    = relateret

    ~announcements
    = meddelelser

    ~communication
    = kommunikation

    ~participants
    = deltagere

    ~absence
    = fravær

    subheading
    = mellemoverskrift

    row of a table
    = række i en tabel

    entry of a list
    = led i en liste

    text
    = tekst

    not understood
    = ikke forstået

    read as %1; of 100 points: %2
    = læst som %1; af 100 point: %2

    %1 lines not understood
    = %1 linjer ikke forstået

    # Archive/ArchiveFolder+Explanation.swift
    this document came as data, not as lines of text
    = dette dokument kom som data, ikke som linjer af tekst

    Its parts are named in the file itself: import it, and look at the report.
    = Dets dele er navngivet i selve filen: importér den, og se på rapporten.

    a dialect of this name is there already
    = der er allerede en dialekt med det navn

    Choose another name, or correct that file: nothing was changed.
    = Vælg et andet navn, eller ret den fil: Intet er ændret.

    # minutebook/DialectCommand.swift
    one document is to be named
    = der mangler navnet på ét dokument

    Write minutebook dialect FILE.
    = Skriv minutebook dialect FILE.

    --draft is no name of a dialect: “%1”
    = --draft er ikke et navn på en dialekt: “%1”

    Write small letters a–z, digits and hyphens, as in --draft soendersoe.
    = Skriv små bogstaver a–z, tal og bindestreger som i --draft soendersoe.

    --colours is none of auto, always and never: “%1”
    = --colours er hverken auto, always eller never: “%1”

    Write --colours never, for example.
    = Skriv for eksempel --colours never.

    drafted: %1
    = udkast skrevet: %1

    Correct that file, and run the command again to see what it changes.
    = Ret den fil, og kør kommandoen igen for at se, hvad den ændrer.

    If lines were taken for the wrong thing, describe the layout: add --draft NAME to this command.
    = Er linjer taget for noget forkert, så beskriv opsætningen: Føj --draft NAME til kommandoen.

    show what each line of a document is taken for, and draft a dialect
    = vis, hvad hver linje i et dokument tages for, og skriv udkast til en dialekt

    write a dialect for this layout, to be corrected by hand
    = skriv en dialekt for denne opsætning, som så rettes i hånden

    whether lines are coloured (default: auto)
    = om linjerne får farver (standard: auto)

    Nothing is imported. In front of each line stands what an import takes it for: a title, an item, a\nsection with its role, a row of a table. What no rule understood stands out. --draft writes the\nbeginning of a dialect, DIR/dialects/NAME.yml, with the words of this document that are not known\nyet; every document is then read with it, too.
    = Intet importeres. Foran hver linje står, hvad en import tager den for: en titel, et punkt, et afsnit\nmed sin rolle, en række i en tabel. Det, som ingen regel forstod, træder frem. --draft skriver\nbegyndelsen til en dialekt, DIR/dialects/NAME.yml, med de ord i dokumentet, som endnu ikke er\nkendt; alle dokumenter læses derefter også med den.

    # Site/Completeness/ArchiveCheck.swift
    %1 meetings, %2 items, %3 gaps
    = %1 møder, %2 punkter, %3 mangler

    end with exit code 1 where anything is to do, not only at an error
    = slut med kode 1, hvor der er noget at gøre, ikke kun ved fejl

    # Preview/PreviewServer.swift
    port %1
    = porten %1

    another program listens there already
    = der lytter allerede et andet program

    Name another one with --port, or end that program.
    = Nævn en anden med --port, eller luk det program.

    ports %1 to %2
    = portene %1 til %2

    other programs listen on all of them already
    = der lytter allerede andre programmer på dem alle

    Name another one with --port.
    = Nævn en anden med --port.

    the server cannot begin: %1
    = serveren kan ikke starte: %1

    End other programs, and run the command again.
    = Luk andre programmer, og kør kommandoen igen.

    there is no such port
    = den port findes ikke

    Name one between 1024 and 65535 with --port.
    = Nævn en mellem 1024 og 65535 med --port.

    cannot be used: %1
    = kan ikke bruges: %1

    Name another one with --port: those below 1024 need the administrator.
    = Nævn en anden med --port: Dem under 1024 kræver administratoren.

    # minutebook/ServeCommand.swift
    --port is no port: “%1”
    = --port er ikke en port: “%1”

    Write it as --port 8080.
    = Skriv den som --port 8080.

    Name the archive's folder with --archive, or make one with minutebook new.
    = Nævn arkivets mappe med --archive, eller lav en med minutebook new.

    %1 shows the website. Ctrl-C ends it.
    = %1 viser webstedet. Ctrl-C slutter.

    The preview has ended.
    = Forhåndsvisningen er slut.

    built: %1 meetings, %2 files, %3 written, %4 removed
    = bygget: %1 møder, %2 filer, %3 skrevet, %4 fjernet

    The last good website is shown until that is mended.
    = Det sidste gode websted vises, indtil det er rettet.

    show the website in a browser, and every change at once
    = vis webstedet i en browser og hver ændring med det samme

    build into this folder (default: one of the preview's own)
    = byg i denne mappe (standard: forhåndsvisningens egen)

    listen on this port (default: the first free one from 8080)
    = lyt på denne port (standard: den første ledige fra 8080)

    Builds the site and shows it at an address of this machine that nobody else can reach. When a file\nof the archive or of the templates changes, the site is built anew and the browser shows it. What\nis wrong stands on top of the page, and the last good site below it. Ctrl-C ends it.\nNothing is published: the preview has a folder of its own, .Public.minutebook-preview, which may be\nremoved at any time. Public is only ever what minutebook build made.
    = Bygger webstedet og viser det på en adresse på denne maskine, som ingen andre kan nå. Når en fil i\narkivet eller skabelonerne ændres, bygges webstedet på ny, og browseren viser det. Det, der er galt,\nstår øverst på siden og det sidste gode websted under det. Ctrl-C slutter.\nIntet udgives: forhåndsvisningen har sin egen mappe, .Public.minutebook-preview, som altid må\nslettes. Public er kun det, som minutebook build har lavet.

    # Archive/Importer+Printed.swift
    the file is a PDF, though its name does not end in .pdf
    = filen er en PDF-fil, selvom navnet ikke ender på .pdf

    It was read as one, and is kept as one.
    = Den er læst og gemt som en PDF-fil.

    # Archive/ReceivedDocument+Exchange.swift
    “%1” names no municipality
    = “%1” er ikke navnet på en kommune

    Name it with --municipality, or mend the file.
    = Angiv kommunen med --municipality, eller ret filen.

    # Exchange/JSON/Findings.swift
    %1 more are not shown
    = der er %1 til, som ikke bliver vist

    Mend the ones above first.
    = Ret først dem, der står ovenfor.

    a text belongs here, not %1
    = her skal stå en tekst, ikke %1

    Write it between quotation marks.
    = Skriv den i anførselstegn.

    “%1” is missing
    = “%1” mangler

    Add it: the meeting cannot be filed without it.
    = Tilføj det: uden det kan mødet ikke lægges i arkivet.

    this text is empty
    = denne tekst er tom

    Write what belongs here.
    = Skriv det, der skal stå her.

    true or false belongs here, not %1
    = her skal stå true eller false, ikke %1

    Write true or false, without quotation marks.
    = Skriv true eller false uden anførselstegn.

    a list belongs here, not %1
    = her skal stå en liste, ikke %1

    Write it between [ and ].
    = Skriv den mellem [ og ].

    an object belongs here, not %1
    = her skal stå et objekt, ikke %1

    Write it between { and }.
    = Skriv det mellem { og }.

    # Exchange/JSON/JSONText.swift
    the JSON is larger than %1 bytes
    = JSON-teksten er større end %1 byte

    Split it into files of one meeting each.
    = Del den op i filer med ét møde i hver.

    values stand more than %1 deep inside each other
    = værdierne ligger inde i hinanden i mere end %1 niveauer

    the JSON has more than %1 values
    = JSON-teksten har mere end %1 værdier

    this text is not in UTF-8
    = denne tekst er ikke i UTF-8

    Save the file as UTF-8.
    = Gem filen som UTF-8.

    the JSON ends before what begins here is closed
    = JSON-teksten slutter, før det, der begynder her, er afsluttet

    The file may be cut off: get it again.
    = Filen er måske ikke kommet helt med: hent den igen.

    this is no JSON here
    = det, der står her, er ikke JSON

    this is no number as JSON writes them
    = tallet er ikke skrevet, som tal skal skrives i JSON

    a control character stands inside a text
    = der står et styretegn inde i en tekst

    Write a line's end as \n and a tabulator as \t.
    = Skriv et linjeskift som \n og en tabulator som \t.

    JSON knows no such escape
    = denne escape-sekvens findes ikke i JSON

    Write a backslash as \\.
    = Skriv en omvendt skråstreg som \\.

    this is half a character
    = dette er kun et halvt tegn

    Write both halves of the pair, or the character itself in UTF-8.
    = Skriv begge halvdele af parret eller selve tegnet i UTF-8.

    the name “%1” stands twice in one object
    = navnet “%1” står to gange i samme objekt

    Take one of them out: nobody can tell which counts.
    = Fjern det ene: ingen kan vide, hvilket af dem der gælder.

    more text stands behind the JSON
    = der står mere tekst efter JSON-teksten

    Write one object or one list a file.
    = Skriv kun ét objekt eller én liste i hver fil.

    # Exchange/MeetingExchange.swift
    nothing in this JSON is a meeting of a form that is known
    = denne JSON-tekst indeholder ikke noget møde i en kendt form

    Known are: the archive's own record (see minutebook schema), agendas of FirstAgenda Publication, meetings of OParl 1.1, events of Open Civic Data.
    = Du kan bruge: arkivets eget datasæt (se minutebook schema), dagsordener fra FirstAgenda Publication, møder i OParl 1.1 og begivenheder i Open Civic Data.

    no dialect is called “%1”
    = der er ingen dialekt, der hedder “%1”

    # Exchange/OParl/OParlReader.swift
    the meeting is marked as %1 and is passed over
    = mødet er markeret som %1 og bliver sprunget over

    the meeting has no agenda items here and is passed over
    = mødet har ingen punkter her og bliver sprunget over

    Where the server only names them, get the meeting itself, not the list.
    = Hvis serveren kun henviser til punkterne, så hent selve mødet i stedet for listen.

    %1 agenda items are only named by their addresses, and missing
    = punkter, der kun er angivet med deres adresse, og som derfor mangler: %1

    Get them from the server and put them into the file.
    = Hent dem fra serveren, og sæt dem ind i filen.

    nothing tells which body met
    = det fremgår ikke, hvilket udvalg der holdt møde

    Put the organization's object into “organization”, or give a “name”.
    = Sæt organisationens objekt ind i “organization”, eller angiv et “name”.

    this is no date and time
    = dette er ikke en dato med klokkeslæt

    It is written like 2026-03-25T16:00:00+01:00.
    = Den skal skrives som 2026-03-25T16:00:00+01:00.

    %1 participants are only named by their addresses, and left out
    = deltagere, der kun er angivet med deres adresse, og som derfor er udeladt: %1

    # Exchange/OpenCivicData/EventReader.swift
    the event is cancelled and is passed over
    = begivenheden er aflyst og bliver sprunget over

    the event has no agenda here and is passed over
    = begivenheden har ingen dagsorden her og bliver sprunget over

    “start_date” is missing
    = “start_date” mangler

    Write it like 2026-03-25T16:00:00-05:00.
    = Skriv den som 2026-03-25T16:00:00-05:00.

    It is written like 2026-03-25T16:00:00-05:00.
    = Den skal skrives som 2026-03-25T16:00:00-05:00.

    # Exchange/Record/FactKeeper.swift
    the record says %1, but “%2” is %3: the heading counts
    = datasættet angiver rollen %1, men “%2” har rollen %3: overskriften gælder

    If the role is right, give the section another heading, or teach a dialect this one.
    = Hvis rollen er rigtig, så giv afsnittet en anden overskrift, eller føj denne overskrift til en dialekt.

    the record says “%1”, but the text says “%2”: the text counts
    = datasættet siger “%1”, men teksten siger “%2”: teksten gælder

    Write the same number in both places.
    = Skriv det samme nummer begge steder.

    “%1” has not the form of a case number: it is kept as text
    = “%1” ligner ikke et sagsnummer: det bliver bevaret som tekst

    See that it is right.
    = Kontrollér, at det er rigtigt.

    Write the same subject in both places.
    = Skriv det samme emne begge steder.

    “%1” is no subject of KLE: it is kept as text
    = “%1” er ikke et emne i KLE: det bliver bevaret som tekst

    A subject is written like 00.30.14.
    = Et emne skrives som 00.30.14.

    the record says another decision than the text: the text counts
    = datasættet har en anden beslutning end teksten: teksten gælder

    Write the same words in both places.
    = Skriv det samme begge steder.

    an agenda decides nothing: what stands here is kept as text only
    = en dagsorden indeholder ingen beslutninger: det, der står her, bliver kun bevaret som tekst

    Write "kind": "minutes" if these are minutes.
    = Skriv "kind": "minutes", hvis det er et referat.

    the record says %1, but the text says %2: the text counts
    = datasættet siger %1, men teksten siger %2: teksten gælder

    If the words of the decision are none that are known, add them to a dialect.
    = Hvis beslutningens ordlyd ikke er kendt, så føj den til en dialekt.

    the record's votes are not those that the text tells: the text counts
    = stemmerne i datasættet er ikke de samme som i teksten: teksten gælder

    Write names and sides of the vote in the decision's text.
    = Skriv i beslutningens tekst, hvem der stemte for, hvem der stemte imod, og hvem der undlod at stemme.

    %1 attachments stand in the record and not in the text: they are added to it
    = %1 bilag står i datasættet, men ikke i teksten, og bliver føjet til teksten

    Write the same titles in both places.
    = Skriv de samme titler begge steder.

    a substitute is kept as text, but not known as one
    = en stedfortræder bliver bevaret som tekst, men er ikke genkendt som stedfortræder

    See that the names are whole names.
    = Kontrollér, at navnene er skrevet helt ud.

    an absence is kept as text, but not known as one
    = et fravær bliver bevaret som tekst, men er ikke genkendt som fravær

    a reference is kept as text, but not known as one
    = en henvisning bliver bevaret som tekst, men er ikke genkendt som henvisning

    A body's name is expected, like “Økonomiudvalget”.
    = Der skal stå navnet på et udvalg, for eksempel “Økonomiudvalget”.

    # Exchange/Record/RecordReader+Items.swift
    “title” is missing
    = “title” mangler

    Write what the item is about.
    = Skriv, hvad punktet handler om.

    an item without a number needs a title
    = et punkt uden nummer skal have en titel

    this has not the form of an item's number and now stands in front of the title
    = dette ligner ikke nummeret på et punkt og står nu foran titlen

    Numbers are like "25", "3a", "1.1" or "C048/23".
    = Et nummer ser ud som "25", "3a", "1.1" eller "C048/23".

    the item's title says that it is closed, and the record that it is open: its text will be published
    = punktet er lukket ifølge titlen, men åbent ifølge datasættet: teksten bliver offentliggjort

    Write "closed": true if it was dealt with behind closed doors.
    = Skriv "closed": true, hvis punktet blev behandlet for lukkede døre.

    # Exchange/Record/RecordReader.swift
    Take “supplement” out, or write "kind": "agenda".
    = Fjern “supplement”, eller skriv "kind": "agenda".

    this is too long for the name of a body
    = dette er for langt til at være navnet på et udvalg

    Write the name without term and date.
    = Skriv navnet uden valgperiode og dato.

    “schema” is missing: the version of the record
    = “schema” mangler: det angiver datasættets version

    Write "schema": 1; minutebook schema shows the form.
    = Skriv "schema": 1. Du kan se datasættets form med minutebook schema.

    this is no version of the record
    = dette kan ikke være datasættets version

    the record has version %1; this program knows %2 and no newer one
    = datasættet har version %1; programmet kender version %2 og ingen nyere

    Use a newer minutebook, or have the record written in version %1.
    = Brug en nyere udgave af minutebook, eller få datasættet skrevet i version %1.

    “items” is missing: the items of the agenda
    = “items” mangler: her skal dagsordenens punkter stå

    Add them as a list of objects.
    = Tilføj dem som en liste med objekter.

    Add at least one, with its title.
    = Tilføj mindst ét med en titel.

    this item and %1 would have the same address, “%2”
    = dette punkt og %1 ville få samme adresse, “%2”

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

    # Site/Incremental/BuildRun.swift
    the archive holds no meeting any more, and the website has %1
    = arkivet indeholder ikke længere nogen møder, men webstedet har %1

    Look whether this is the right archive. To publish a website without meetings, remove the folder %1 first.
    = Kontrollér, at det er det rigtige arkiv. Hvis du vil offentliggøre et websted uden møder, så fjern først mappen %1.

    # Site/SiteBuilder.swift
    the archive holds no meeting yet, and the website says so
    = arkivet indeholder endnu ingen møder, og det står der på webstedet

    Import a document: minutebook import FILE…
    = Importér et dokument: minutebook import FILE…

    # Site/SiteReading.swift
    e-mail addresses of persons and places on somebody's machine are blacked out: %1, in %2 of the meetings
    = personers e-mailadresser og stier til filer på en computer er sløret: %1 i alt, i %2 af møderne

    An address that is for citizens goes out where site.yml names it under “allow:”.
    = En adresse, som borgerne må se, bliver vist, hvis den står under “allow:” i site.yml.

    # minutebook/Main.swift
    one shell is to be named
    = der skal angives én shell

    # minutebook/NewCommand.swift
    one folder is to be named
    = der skal angives én mappe

    Write minutebook new DIR.
    = Skriv minutebook new DIR.

    --language is neither da nor en: “%1”
    = --language er hverken da eller en: “%1”

    Write --language da or --language en.
    = Skriv --language da eller --language en.

    %1: a new archive, “%2”
    = %1: et nyt arkiv, “%2”

    What to change is in %1/Content/site.yml, what to do next in %2/README.md:
    = Ret indstillingerne i %1/Content/site.yml. Hvad du så skal gøre, står i %2/README.md:

    Name a folder that is empty, or not there yet.
    = Angiv en mappe, der er tom eller ikke findes endnu.

    the folder is not empty: %1
    = mappen er ikke tom: %1

    Name a folder that is empty, or not there yet; nothing was changed.
    = Angiv en mappe, der er tom eller ikke findes endnu; der er ikke ændret noget.

    # minutebook/Verbs.swift
    make a folder with an archive that begins
    = opret en mappe med et nyt arkiv

    the name of the site
    = webstedets navn

    whose minutes they will be (default: by the folder's name)
    = hvilken kommune referaterne er fra (standard: ud fra mappens navn)

    the language of the pages' own words (default: da)
    = sproget i sidernes egne tekster (standard: da)

    the address the site will have (default: by the git remote)
    = den adresse, webstedet skal have (standard: ud fra git remote)

    Asks nothing. The folder holds an archive without meetings, which builds; its settings, in\nContent/site.yml; a README that says what to do next; what GitHub Pages and GitLab Pages need to\nbuild and publish it; and settings for web servers. A folder that holds anything but a git\nrepository that has just begun is left alone.
    = Kommandoen spørger ikke om noget. I mappen ligger bagefter et arkiv uden møder, som et websted\nkan bygges af; dets indstillinger i Content/site.yml; en README, der fortæller, hvad du så skal\ngøre; det, GitHub Pages og GitLab Pages skal bruge for at bygge og offentliggøre webstedet; og\nindstillinger til webservere. En mappe, der indeholder andet end et helt nyt git-repository,\nbliver ikke rørt.

    Each document is kept byte for byte beside the Markdown made of it, at\nDIR/<municipality>/<body>/<date>/. A folder stands for every document in it.\nJSON is a meeting's record (see minutebook schema), a meeting of OParl 1.1 or an event of Open\nCivic Data, or a list of them: each meeting is filed as a document of its own.\nA file that a person has edited is never overwritten.
    = Hvert dokument bliver gemt byte for byte ved siden af den Markdown, der er lavet af det, i\nDIR/<kommune>/<udvalg>/<dato>/. En mappe står for alle dokumenter i den.\nEn JSON-fil indeholder et mødes datasæt (se minutebook schema), et møde i OParl 1.1, en\nbegivenhed i Open Civic Data eller en liste af dem: hvert møde bliver lagt i arkivet som et\ndokument for sig.\nEn fil, der er rettet i hånden, bliver aldrig overskrevet.

    print the form of a meeting as JSON, for programs that write it
    = vis formen på et mødes datasæt til brug for programmer, der skriver sådan et

    A JSON Schema (draft 2020-12) of what minutebook import takes as meeting.json and what the site\npublishes as index.json beside every meeting's page.
    = Et JSON Schema (draft 2020-12) for det, som minutebook import læser som meeting.json, og som\nwebstedet offentliggør som index.json ved siden af hvert mødes side.

    write the manual page
    = skriv manualsiden

    For man(1): minutebook manual > minutebook.1
    = Til man(1): minutebook manual > minutebook.1

    write what a shell completes
    = skriv det, en shell skal bruge for at fuldføre kommandoer

    For bash: minutebook completions bash > /etc/bash_completion.d/minutebook
    = Til bash: minutebook completions bash > /etc/bash_completion.d/minutebook

    # Texts that are made of parts.
    Write a line's end as %1 and a tabulator as %2
    = Skriv et linjeskift som %1 og en tabulator som %2

    this is no day of the calendar
    = dette er ikke en dag i kalenderen

    Write it as "2026-03-25".
    = Skriv den som "2026-03-25".

    this is no time of day
    = dette er ikke et klokkeslæt

    Write it as "16:00".
    = Skriv det som "16:00".

    this is neither minutes nor agenda
    = dette er hverken minutes (referat) eller agenda (dagsorden)

    “%1” is none of the roles of a section
    = “%1” er ikke en af de roller, som et afsnit kan have

    “%1” is none of the outcomes
    = “%1” er ikke et af de udfald, der findes

    this name is unknown here, and what stands behind it is passed over
    = navnet er ukendt her, og det, der står efter det, springes over

    Ask the program that wrote the file for proper JSON.
    = Få programmet, som skrev filen, til at skrive rigtig JSON.

    This is no document as a word processor prints it: ask the sender for another one.
    = Dette er ikke et dokument, som et tekstbehandlingsprogram udskriver det: Bed afsenderen om et andet.

    ~it has no page
    = den har ingen sider

    ~no page can be read
    = ingen af siderne kan læses

    ~on page %1
    = på side %1

    ~in meeting %1 of %2 in the file
    = i møde %1 af %2 i filen

    running head or foot “%1”
    = sidehoved eller sidefod “%1”

    links that lead to no public page (their words are kept): %1
    = links, der ikke fører til en offentlig side (ordene er bevaret): %1

    ~an object
    = et objekt

    ~true or false
    = true eller false

    ~deleted
    = slettet

    ~cancelled
    = aflyst

    municipality: %1, by the folder's name
    = kommune: %1, efter mappens navn

    address: %1, by the repository's remote
    = adresse: %1, efter arkivets remote i git

    ~%1 and %2 more
    = %1 og %2 til

    holds no minutes, skipped
    = har intet referat, sprunget over

    # Scanned pages, Word documents, fetching.
    pages that are pictures were not read: %1
    = sider, der er billeder, blev ikke læst: %1

    Look at them; with --ocr their words are read, too.
    = Se på dem; med --ocr læses deres ord også.

    “fetch” names no host of a portal
    = “fetch” nævner ingen vært for en portal

    Write “fetch: { host: dagsordener.example.dk }”; the host is asked by https.
    = Skriv “fetch: { host: dagsordener.example.dk }”; værten spørges med https.

    the meeting has too many agenda items
    = mødet har for mange punkter

    Put each meeting into an object of its own.
    = Læg hvert møde i sit eget objekt.

    the event has too many agenda items
    = begivenheden har for mange punkter

    the meeting has %1 items; none has more than %2
    = mødet har %1 punkter; intet møde har flere end %2

    Write each meeting as a record of its own.
    = Skriv hvert møde som sit eget datasæt.

    the host no longer has the attachment %1
    = værten har ikke længere bilaget %1

    the attachment is no PDF file and was not taken
    = bilaget er ikke en PDF-fil og blev ikke taget med

    Look at the address in a browser.
    = Se på adressen i en browser.

    the host does not answer with a list of meetings
    = værten svarer ikke med en liste over møder

    Check that it is a host of FirstAgenda Publication: other portals cannot be fetched.
    = Se efter, om det er en vært for FirstAgenda Publication: Andre portaler kan ikke hentes.

    the host lists no meeting
    = værten har ingen møder på sin liste

    no body of this host is called “%1”
    = intet udvalg hos denne vært hedder “%1”

    It lists: %1.
    = Den har: %1.

    the host answers with something else than data
    = værten svarer med andet end data

    %1 %2 was published again under another identity
    = %1 %2 blev udgivet igen med en anden identitet

    the host no longer lists this meeting; it stays in the archive
    = værten har ikke længere mødet på sin liste; det bliver i arkivet

    curl is not installed, and nothing else asks hosts here
    = curl er ikke installeret, og intet andet kan spørge en vært her

    Install it: apt install curl.
    = Installér det: apt install curl.

    the host does not answer: %1
    = værten svarer ikke: %1

    Check the name and the connection, and run the command again.
    = Se efter, om navnet og forbindelsen er i orden, og kør kommandoen igen.

    the answer takes too long
    = svaret tager for lang tid

    Run the command again later; it goes on where it was.
    = Kør kommandoen igen senere; den fortsætter, hvor den var.

    the answer is larger than %1 bytes and was not taken
    = svaret er større end %1 byte og blev ikke taget med

    Look at the address in a browser; fetch it by hand if it is right.
    = Se på adressen i en browser; hent det i hånden, hvis det er rigtigt.

    the host's robots.txt asks programs to leave this address alone
    = værtens robots.txt beder programmer om at lade denne adresse være

    Ask those who run the host to allow “minutebook” there.
    = Bed dem, der driver værten, om at tillade “minutebook” der.

    the budget of %1 requests is used up
    = de %1 forespørgsler, der var råd til, er brugt

    Run the command again to go on, or allow more with --budget.
    = Kør kommandoen igen for at fortsætte, eller tillad flere med --budget.

    the host is busy and asks for a rest of %1 seconds
    = værten har travlt og beder om en pause på %1 sekunder

    the host leads to “%1”, which is another host and was not asked
    = værten sender videre til “%1”, som er en anden vært og ikke blev spurgt

    If the portal has moved, name its new host.
    = Er portalen flyttet, så nævn dens nye vært.

    the host leads from one address to the next without an end
    = værten sender videre fra adresse til adresse uden ende

    Try again later.
    = Prøv igen senere.

    the host answers with %1
    = værten svarer med %1

    The host has a fault: run the command again later.
    = Værten har en fejl: Kør kommandoen igen senere.

    Check the disk.
    = Se efter, om disken er i orden.

    reading a Word document needs LibreOffice, which is not installed
    = det kræver LibreOffice at læse et Word-dokument, og det er ikke installeret

    Install Debian's package libreoffice-writer-nogui; or save the document as PDF or plain text (UTF-8) and import that.
    = Installér Debians pakke libreoffice-writer-nogui; eller gem dokumentet som PDF eller ren tekst (UTF-8), og importér det.

    LibreOffice took more time or memory than a document needs
    = LibreOffice brugte mere tid eller hukommelse, end et dokument kræver

    Open the document in a word processor, save it as PDF, and import that.
    = Åbn dokumentet i et tekstbehandlingsprogram, gem det som PDF, og importér det.

    LibreOffice wrote no PDF of this document: %1
    = LibreOffice skrev ingen PDF af dette dokument: %1

    LibreOffice cannot read this document: %1
    = LibreOffice kan ikke læse dette dokument: %1

    LibreOffice ended with signal %1 over this document
    = LibreOffice sluttede med signal %1 ved dette dokument

    the PDF is scanned: %1 of its %2 pages are pictures without text
    = PDF-filen er scannet: %1 af dens %2 sider er billeder uden tekst

    Ask the sender for the PDF that was printed from the text; or let the pictures be read with --ocr.
    = Bed afsenderen om den PDF, der er udskrevet fra teksten; eller få billederne læst med --ocr.

    reading scanned pages needs the program tesseract, which is not installed
    = det kræver programmet tesseract at læse scannede sider, og det er ikke installeret

    Install Debian's packages tesseract-ocr and tesseract-ocr-dan, and run the command again.
    = Installér Debians pakker tesseract-ocr og tesseract-ocr-dan, og kør kommandoen igen.

    tesseract is installed, but does not know Danish
    = tesseract er installeret, men kan ikke dansk

    Install Debian's package tesseract-ocr-dan, and run the command again.
    = Installér Debians pakke tesseract-ocr-dan, og kør kommandoen igen.

    the PDF has %1 scanned pages; more than %2 are not read at once
    = PDF-filen har %1 scannede sider; der læses ikke flere end %2 på én gang

    page %1 cannot be read as a picture: %2
    = side %1 kan ikke læses som billede: %2

    Ask the sender for the PDF that was printed from the text.
    = Bed afsenderen om den PDF, der er udskrevet fra teksten.

    one host at a time
    = én vært ad gangen

    Write minutebook fetch HOST for each of them.
    = Skriv minutebook fetch HOST for hver af dem.

    “%1” is no host of a portal
    = “%1” er ikke en vært for en portal

    Write its name, like dagsordener.example.dk: it is asked by https.
    = Skriv dens navn, for eksempel dagsordener.example.dk: Den spørges med https.

    --since is no day of the calendar: “%1”
    = --since er ikke en dag i kalenderen: “%1”

    Write it as --since 2026-03-25.
    = Skriv den som --since 2026-03-25.

    --budget is no number of requests: “%1”
    = --budget er ikke et antal forespørgsler: “%1”

    Write it as --budget 500.
    = Skriv det som --budget 500.

    --pause is no number of seconds from 1 on: “%1”
    = --pause er ikke et antal sekunder fra 1 og op: “%1”

    Write it as --pause 2.
    = Skriv det som --pause 2.

    no host is named
    = der er ikke nævnt nogen vært

    Write minutebook fetch HOST, or “fetch: { host: … }” in site.yml.
    = Skriv minutebook fetch HOST, eller “fetch: { host: … }” i site.yml.

    read the words of scanned pages, by tesseract: check them afterwards
    = læs ordene på scannede sider med tesseract: se dem efter bagefter

    mirror a portal of FirstAgenda Publication into the archive
    = hent en FirstAgenda-portals møder ind i arkivet

    only bodies whose names hold this
    = kun udvalg, hvis navn indeholder dette

    only meetings from this day on, as 2026-03-25
    = kun møder fra denne dag, som 2026-03-25

    ask N times at most in this run (default: 500)
    = spørg højst N gange i denne omgang (standard: 500)

    rest between two requests (default: 1, and no less)
    = pause mellem to forespørgsler (standard: 1, og ikke mindre)

    fetch the attachments of open items too
    = hent også bilagene til åbne punkter

    HOST is the portal's name, like dagsordener.example.dk; without it, site.yml's “fetch: { host: … }”\ncounts. No other host is ever asked. The host is asked one thing at a time, with a rest between,\nas its robots.txt allows and no more often than the budget says; a run that is stopped, or whose\nbudget is used up, goes on with the next. What has not changed is not sent again. What the host\nhas corrected takes the place of what came from it before, but never of what a person has edited.\nWhat is known about the host stands in DIR/.fetch and may be removed at any time.
    = HOST er portalens navn, for eksempel dagsordener.example.dk; uden det gælder “fetch: { host: … }” i\nsite.yml. Ingen anden vært spørges nogensinde. Værten spørges om én ting ad gangen, med en pause\nimellem, som dens robots.txt tillader, og ikke oftere end budgettet siger; en omgang, der stoppes,\neller hvis budget er brugt, fortsætter med den næste. Det, der ikke er ændret, sendes ikke igen.\nDet, værten har rettet, træder i stedet for det, der kom fra den før, men aldrig for det, et\nmenneske har rettet. Hvad der vides om værten, står i DIR/.fetch og må altid slettes.

    %1: %2 meetings listed, %3 asked for in %4 requests: %5 filed, %6 updated, %7 unchanged, %8 refused
    = %1: %2 møder på listen, %3 spurgt om i %4 forespørgsler: %5 lagt ind, %6 opdateret, %7 uændret, %8 afvist

    %1 attachments fetched
    = %1 bilag hentet

    %1 meetings are left: run the command again to go on.
    = %1 møder mangler: Kør kommandoen igen for at fortsætte.

    # Preview/PreviewPages.swift
    Below is the page as it was built last. When the mistakes are mended and saved, it comes anew by itself.
    = Nedenunder er siden, som den sidst blev bygget. Når fejlene er rettet og gemt, kommer den på ny af sig selv.

    The site is being built
    = Webstedet bygges

    It comes by itself when it is there.
    = Det kommer af sig selv, når det er der.

    When the mistakes are mended and saved, the site comes by itself.
    = Når fejlene er rettet og gemt, kommer webstedet af sig selv.

    The site could not be built: 1 mistake
    = Webstedet kunne ikke bygges: 1 fejl

    The site could not be built: %1 mistakes
    = Webstedet kunne ikke bygges: %1 fejl

    And %1 more: the terminal lists them all.
    = Og %1 til: Terminalen viser dem alle.

    ~web page
    = webside

    ~JSON of FirstAgenda
    = JSON fra FirstAgenda
    """#
}
