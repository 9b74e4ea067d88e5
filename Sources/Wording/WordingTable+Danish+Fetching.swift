extension WordingTable {
  /// Scanned pages, documents of word processors, fetching.
  static let danishFetching = #"""
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
    """#
}
