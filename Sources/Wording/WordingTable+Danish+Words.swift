extension WordingTable {
  /// Words and parts of lists, and texts that are made of parts.
  static let danishWords = #"""
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
    """#
}
