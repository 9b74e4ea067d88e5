import Testing

@testable import Mustache

/// What an author gets wrong, and what is said: where, what, and what to do.
@Suite struct StrictMistakeTests {
  struct Mistake: Sendable {
    let page: String
    var partials: [String: String] = [:]
    let said: [String]

    init(_ page: String, _ partials: [String: String] = [:], _ said: String...) {
      self.page = page
      self.partials = partials
      self.said = said
    }
  }

  static let lists = "`minutebook templates` lists the fields."

  static let names: [Mistake] = [
    Mistake("{{titel}}", [:], "page.html:1:1: `titel` is no field of a page | Did you mean `title`?"),
    Mistake("<p>\n {{nonsense}}", [:], "page.html:2:2: `nonsense` is no field of a page | \(lists)"),
    Mistake("{{#rows}}{{hreff}}{{/rows}}", [:], "page.html:1:10: `hreff` is no field of a row | Did you mean `href`?"),
    Mistake(
      "{{#rowss}}{{anything}}{{/rowss}}", [:], "page.html:1:1: `rowss` is no field of a page | Did you mean `rows`?"),
    Mistake("{{^clsed}}x{{/clsed}}", [:], "page.html:1:1: `clsed` is no field of a page | Did you mean `closed`?"),
    Mistake("{{body.nam}}", [:], "page.html:1:1: `nam` is no field of the body | Did you mean `name`?"),
    Mistake("{{title.name}}", [:], "page.html:1:1: `title` is a text and has no field `name` | Write `title` alone."),
    Mistake(
      "{{rows.title}}", [:],
      "page.html:1:1: `rows` is a list and has no field `title` | Repeat over it with a section: `{{#rows}}…{{/rows}}`."
    ),
    Mistake(
      "{{rows}}", [:], "page.html:1:1: `rows` is a list | Repeat over it with a section: `{{#rows}}{{title}}{{/rows}}`."
    ),
    Mistake("{{body}}", [:], "page.html:1:1: `body` is a group of fields | Write one of them, as in `{{body.name}}`."),
    Mistake(
      "{{closed}}", [:],
      "page.html:1:1: `closed` is a yes or no, which nobody reads | Ask for it with a section: `{{#closed}}…{{/closed}}`."
    ),
    Mistake(
      "{{html}}", [:],
      "page.html:1:1: `html` is HTML and would be shown with its tags | Write it with three braces: `{{{html}}}`."),
    Mistake("{{{title}}}", [:], "page.html:1:1: `title` is a text, not HTML | Write it with two braces: `{{title}}`."),
    Mistake(
      "Sted: {{place}}", [:],
      "page.html:1:7: `place` may be missing | Put the tag into a section that asks for it: `{{#place}}…{{/place}}`."),
    Mistake(
      "{{^place}}{{place}}{{/place}}", [:],
      "page.html:1:11: `place` may be missing | Put the tag into a section that asks for it: `{{#place}}…{{/place}}`."),
    Mistake(
      "{{next.title}}", [:],
      "page.html:1:1: `next` may be missing | Put the tag into a section that asks for it: `{{#next}}…{{/next}}`."),
    Mistake("{{.}}", [:], "page.html:1:1: `.` is no single value here | Write the name of one of a page's fields."),
    Mistake(
      "{{#@first}}x{{/@first}}", [:],
      "page.html:1:1: `@first` stands outside of a list | It tells where a section over a list is."),
  ]

  static let filters: [Mistake] = [
    Mistake("{{date|dato}}", [:], "page.html:1:1: there is no filter `dato` | Did you mean `date`?"),
    Mistake("{{date|}}", [:], "page.html:1:1: there is no filter behind `|` | There are: count, date."),
    Mistake("{{|date}}", [:], "page.html:1:1: there is no field in front of `|` | Write one, as in `{{date|date}}`."),
    Mistake(
      "{{title|date}}", [:],
      "page.html:1:1: the filter `date` takes a date, but `title` is a text | Take the filter out, or take another field."
    ),
    Mistake("{{date|date long}}", [:], "page.html:1:1: the filter `date` takes nothing behind it | Take “long” out."),
    Mistake(
      "{{count|count}}", [:],
      "page.html:1:1: the filter `count` needs the name of what is counted | Write one of: items."),
    Mistake(
      "{{count|count item}}", [:],
      "page.html:1:1: there is no text `count.item` with two forms | Did you mean `items`?"),
    Mistake(
      "{{{html|date}}}", [:],
      "page.html:1:1: a filter makes a text, and a text is no HTML | Write it with two braces, `{{html|date}}`."),
  ]

  static let texts: [Mistake] = [
    Mistake("{{text.greting}}", [:], "page.html:1:1: there is no text `greting` | Did you mean `text.greeting`?"),
    Mistake(
      "{{text.count.items}}", [:],
      "page.html:1:1: the text `count.items` has two forms, one of which a number chooses"
        + " | Write it behind the number's field, as in `{{itemCount|count items}}`."),
    Mistake("{{text.broken}}", [:], "da.yml:3:9: `titel` is no field of a page | Did you mean `title`?"),
    Mistake(
      "{{text.where}}", [:],
      "da.yml:2:9: `place` may be missing | Put the tag into a section that asks for it: `{{#place}}…{{/place}}`."),
    Mistake(
      "{{text.section}}", [:], "da.yml:4:9: a text holds words and values only | Take `{{#place}}` out."),
    Mistake(
      "{{text.nested}}", [:], "da.yml:5:9: a text holds words and values only | Take `{{text.greeting}}` out."),
    Mistake(
      "{{{text.greeting}}}", [:],
      "page.html:1:1: the text `greeting` is no HTML | Write it with two braces, `{{text.greeting}}`."),
  ]

  static let places: [Mistake] = [
    Mistake(
      "<p class={{title}}>", [:],
      "page.html:1:10: a value in an attribute needs quotation marks around it | Write class=\"…\" with the tag between the marks."
    ),
    Mistake(
      "<p class=a{{title}}>", [:],
      "page.html:1:11: a value in an attribute needs quotation marks around it | Write class=\"…\" with the tag between the marks."
    ),
    Mistake(
      "<p {{title}}>", [:],
      "page.html:1:4: an attribute's name cannot be a value"
        + " | Write the attribute into the template; a section around it can leave it out."),
    Mistake(
      "<{{title}}>", [:], "page.html:1:2: a tag's name cannot be a value | Write the element's name into the template."),
    Mistake(
      "<script>var a = \"{{title}}\"</script>", [:],
      "page.html:1:18: no value is safe in <script> | Put the value into a data- attribute and read it from a script file."
    ),
    Mistake(
      "<style>p{color:{{title}}}</style>", [:],
      "page.html:1:16: no value is safe in <style> | Put it into assets/style.css."),
    Mistake(
      "<p onclick=\"go('{{title}}')\">", [:],
      "page.html:1:17: no value is safe in onclick=\"…\", which a browser runs"
        + " | Put the value into a data- attribute and read it from a script file."),
    Mistake(
      "<p style=\"color:{{title}}\">", [:],
      "page.html:1:17: no value is safe in style=\"…\" | Give the element a class and put the style into assets/style.css."
    ),
    Mistake(
      "<iframe srcdoc='{{title}}'>", [:],
      "page.html:1:17: no value is safe in srcdoc=\"…\" | Put the content on a page of its own."),
    Mistake("<img srcset=\"{{href}} 2x\">", [:], "page.html:1:14: no value is safe in srcset=\"…\" | Use src=\"…\"."),
    Mistake(
      "<a href=\"javascript:{{title}}\">", [:],
      "page.html:1:21: no value is safe behind “javascript:” | Link to a page instead."),
    Mistake(
      "<base href=\"{{href}}\">", [:], "page.html:1:13: no value is safe in <base href> | Use {{root}} in each address."
    ),
    Mistake(
      "<meta http-equiv=\"refresh\" content=\"0;url={{href}}\">", [:],
      "page.html:1:43: no value is safe where a page sends its reader elsewhere | Use a link instead."),
    Mistake(
      "<!-- {{title}} -->", [:], "page.html:1:6: a comment cannot hold a value | Take the tag out of <!-- … -->."),
    Mistake(
      "<p title=\"{{{html}}}\">", [:],
      "page.html:1:11: `html` is HTML, which can stand between tags only | Take it out of the attribute title, or take a field that is a text."
    ),
    Mistake(
      "<title>{{{html}}}</title>", [:],
      "page.html:1:8: `html` is HTML, which can stand between tags only | Take it out of <title>, or take a field that is a text."
    ),
    Mistake(
      "<p class={{text.greeting}}>", [:],
      "page.html:1:10: a value in an attribute needs quotation marks around it | Write class=\"…\" with the tag between the marks."
    ),
    Mistake(
      "<p {{#closed}}class=\"{{/closed}}a\">", [:],
      "page.html:1:4: the section begins in the tag <p> and ends in the attribute class"
        + " | Move its closing tag, so that it opens as much as it closes."),
    Mistake(
      "{{#closed}}<script>{{/closed}}", [:],
      "page.html:1:1: the section begins between tags and ends in <script> | Move its closing tag, so that it opens as much as it closes."
    ),
    Mistake(
      "a\n <p class=\"b", [:],
      "page.html:2:2: the attribute class begins here and never ends | Close it; all that follows would be part of it."),
    Mistake(
      "<!-- a", [:],
      "page.html:1:1: the comment begins here and never ends | Close it; all that follows would be part of it."),
  ]

  static let parts: [Mistake] = [
    Mistake("{{>ro}}", ["row": "x"], "page.html:1:1: there is no template `ro` | Did you mean `row`?"),
    Mistake(
      "{{>row}}", ["row": "{{>row}}"],
      "row.html:1:1: `row` includes itself: `row` → `row` | Take one of these out; a template cannot contain itself."),
    Mistake(
      "{{<row}}{{$mian}}x{{/mian}}{{/row}}", ["row": "{{$main}}{{/main}}"],
      "page.html:1:9: `row` has no block `mian` | Did you mean `main`?"),
    Mistake(
      "{{>row}}", ["row": "<a href=\"{{href}}\">{{titel}}</a>"],
      "row.html:1:20: `titel` is no field of a page | Did you mean `title`?"),
    // Used twice, wrong once: said once.
    Mistake(
      "{{#rows}}{{>row}}{{/rows}}{{>row}}", ["row": "{{closd}}"],
      "row.html:1:1: `closd` is no field of a page | Did you mean `closed`?",
      "row.html:1:1: `closd` is no field of a row | Did you mean `closed`?"),
    Mistake(
      "{{<row}}{{$main}}{{titel}}{{/main}}{{/row}}", ["row": "<p>{{$main}}{{/main}}</p>"],
      "page.html:1:18: `titel` is no field of a page | Did you mean `title`?"),
    Mistake(
      "{{<row}}{{$main}}<p{{/main}}{{/row}}", ["row": "{{$main}}{{/main}}>"],
      "page.html:1:9: the block begins between tags and ends in the tag <p> | Move its closing tag, so that it opens as much as it closes."
    ),
    Mistake(
      "{{>row}}<a href=\"{{>row}}\">", ["row": "{{title}}"],
      "row.html:1:1: `title` stands in an address in one place and in a text in another | Make two partials of this one."
    ),
  ]

  @Test("A name that means nothing here is told, and the one that was meant", arguments: names)
  func toldNames(_ mistake: Mistake) { #expect(StrictFields.mistakes(mistake.page, mistake.partials) == mistake.said) }

  @Test("A filter that is wrong is told", arguments: filters)
  func toldFilters(_ mistake: Mistake) {
    #expect(StrictFields.mistakes(mistake.page, mistake.partials) == mistake.said)
  }

  @Test("A text that is missing, or wrong where it is written, is told there", arguments: texts)
  func toldTexts(_ mistake: Mistake) { #expect(StrictFields.mistakes(mistake.page, mistake.partials) == mistake.said) }

  @Test("A value where none is safe is told, with what to do instead", arguments: places)
  func toldPlaces(_ mistake: Mistake) { #expect(StrictFields.mistakes(mistake.page, mistake.partials) == mistake.said) }

  @Test("What is wrong between templates is told where it is", arguments: parts)
  func toldParts(_ mistake: Mistake) { #expect(StrictFields.mistakes(mistake.page, mistake.partials) == mistake.said) }

  @Test("Every mistake is told at once, from top to bottom, with the way that leads to it")
  func all() throws {
    let error = try #require(throws: TemplateProblems.self) {
      try StrictFields.library("{{titel}}\n{{>part}}\n{{text.broken}}", ["part": "é {{closd}}"])
    }
    #expect(
      error.description == """
        page.html:1:1: error: `titel` is no field of a page
        {{titel}}
        ^
        Did you mean `title`?

        part.html:1:3: error: `closd` is no field of a page
        é {{closd}}
          ^
        included from page.html:2:1
        Did you mean `closed`?

        da.yml:3:9: error: `titel` is no field of a page
          broken: Om {{titel}}
                ^
        used at page.html:3:1
        Did you mean `title`?
        """)
  }
}
