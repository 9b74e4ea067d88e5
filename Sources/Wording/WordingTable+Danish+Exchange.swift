extension WordingTable {
  /// Records of other programs.
  static let danishExchange = #"""
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
    """#
}
