extension WordingTable {
  /// The archive and its import.
  static let danishArchive = #"""
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

    # Archive/ArchiveFolder+Explanation.swift
    this document came as data, not as lines of text
    = dette dokument kom som data, ikke som linjer af tekst

    Its parts are named in the file itself: import it, and look at the report.
    = Dets dele er navngivet i selve filen: importér den, og se på rapporten.

    a dialect of this name is there already
    = der er allerede en dialekt med det navn

    Choose another name, or correct that file: nothing was changed.
    = Vælg et andet navn, eller ret den fil: Intet er ændret.

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
    """#
}
