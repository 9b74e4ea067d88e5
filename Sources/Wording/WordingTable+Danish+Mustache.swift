extension WordingTable {
  /// Templates.
  static let danishMustache = #"""
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
    """#
}
