extension WordingTable {
  /// Building the site.
  static let danishSite = #"""
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

    # Site/Completeness/ArchiveCheck.swift
    %1 meetings, %2 items, %3 gaps
    = %1 møder, %2 punkter, %3 mangler

    end with exit code 1 where anything is to do, not only at an error
    = slut med kode 1, hvor der er noget at gøre, ikke kun ved fejl

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
    """#
}
