extension WordingTable {
  /// The import's report, the build's summary, the help.
  static let danishReports = #"""
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
    """#
}
