extension WordingTable {
  /// How a document was read, and dialects.
  static let danishDialects = #"""
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
    """#
}
