extension WordingTable {
  /// Meetings as Markdown, and YAML.
  static let danishMarkdown = #"""
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
    """#
}
