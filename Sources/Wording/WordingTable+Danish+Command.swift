extension WordingTable {
  /// What the program itself says.
  static let danishCommand = #"""
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
    """#
}
