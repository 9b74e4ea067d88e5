import Mustache

/// The fields of pages that link items with one another.
extension PageFields {
  static let caseFile = page(
    "a case's page",
    [
      TemplateField("number", .text, "as printed", example: "15.20.00-A00-4-21"),
      TemplateField("title", .text, "the title of its newest item", example: "Ungeløftet i Herlev"),
      TemplateField("municipality", .object(municipalityLink), "whose case it is"),
      TemplateField("stepCount", .integer, "how many items print the number", example: "3"),
      TemplateField("first", .date, "the day of the first one", example: "2024-01-31"),
      TemplateField("last", .date, "the day of the last one", example: "2026-03-25"),
      TemplateField("isLong", .flag, "whether these are two days"),
      TemplateField("steps", .list(ListFields.step), "the items, the oldest first"),
      TemplateField("timeline", .html, optional: true, "its course as a picture, where it has several steps"),
      TemplateField("topics", .list(ListFields.topic), "the topics of its items"),
    ])

  static let cases = page(
    "an index of cases",
    [
      TemplateField(
        "groups",
        .list(
          TemplateFields(
            "a municipality with its cases",
            [
              TemplateField("name", .text, "the municipality", example: "Herlev Kommune"),
              TemplateField("href", .address, "its index of cases", example: "herlev/index.html"),
              TemplateField("isOnly", .flag, "whether the page is about this municipality alone"),
              TemplateField("caseCount", .integer, "how many cases it has", example: "240"),
              TemplateField("isCut", .flag, "whether not all are listed"),
              TemplateField("shownCount", .integer, "how many are", example: "200"),
              TemplateField("cases", .list(ListFields.caseFile), "its cases, the one dealt with last on top"),
            ])), "the municipalities that have any")
    ])

  static let law = page(
    "the page of an act or of one of its sections",
    [
      TemplateField("name", .text, "the act as people call it", example: "Serviceloven"),
      TemplateField("officialTitle", .text, optional: true, "its title", example: "Lov om social service"),
      TemplateField("section", .text, optional: true, "the section, without the sign", example: "110"),
      TemplateField("actHref", .address, "the act's page", example: "../index.html"),
      TemplateField(
        "official", .address, optional: true, "the act at retsinformation.dk, where number and year are printed",
        example: "https://www.retsinformation.dk/eli/lta/2025/1750"),
      TemplateField("itemCount", .integer, "how many items name it", example: "9"),
      TemplateField("items", .list(ListFields.item), "the items, newest first"),
      TemplateField(
        "sections",
        .list(
          TemplateFields(
            "a section of the act",
            [
              TemplateField("number", .text, "without the sign", example: "110"),
              TemplateField("href", .address, "its page", example: "110/index.html"),
              TemplateField("itemCount", .integer, "how many items name it", example: "3"),
            ])), "the sections that are named; none on a section's page"),
    ])

  static let laws = page(
    "the index of acts", [TemplateField("acts", .list(ListFields.act), "the acts that are named, by name")])

  static let decisions = page(
    "the index of decisions",
    [
      TemplateField(
        "years",
        .list(TemplateFields("a year", [TemplateField("year", .text, "the year", example: "2026")])),
        "the years, newest first"),
      TemplateField(
        "groups",
        .list(
          TemplateFields(
            "an outcome",
            [
              TemplateField("outcome", .object(ListFields.outcome), "the outcome"),
              TemplateField("href", .address, "its page", example: "godkendt/index.html"),
              TemplateField("itemCount", .integer, "how many items ended so", example: "140"),
              TemplateField(
                "years",
                .list(
                  TemplateFields(
                    "a year of the outcome",
                    [
                      TemplateField(
                        "href", .address, optional: true, "its page; not there where there is none",
                        example: "godkendt/2026/index.html"),
                      TemplateField("itemCount", .integer, "how many items", example: "14"),
                    ])), "the same years as above"),
            ])), "the outcomes"),
    ])

  static let outcomeList = page(
    "decisions of one outcome",
    [
      TemplateField("outcome", .object(ListFields.outcome), "the outcome"),
      TemplateField("isRecommended", .flag, "whether these are recommendations, which another body decides on"),
      TemplateField("year", .text, optional: true, "the year; not there on the outcome's own page", example: "2026"),
      TemplateField("itemCount", .integer, "how many items ended so", example: "140"),
      TemplateField("items", .list(ListFields.item), "the items, newest first; without a year the newest ones only"),
      TemplateField("years", .list(ListFields.yearWithCount), "the years of the outcome"),
    ])

  static let person = page(
    "an elected member's page",
    [
      TemplateField("name", .text, "as the newest list prints it", example: "Anna Holm"),
      TemplateField("municipality", .object(municipalityLink), "where the member sits"),
      TemplateField(
        "parties",
        .list(
          TemplateFields(
            "a party",
            [
              TemplateField("letter", .text, "as printed behind the name", example: "A"),
              TemplateField(
                "name", .text, optional: true, "what the letter means, where that is known",
                example: "Socialdemokratiet"),
            ])), "the parties, the newest first"),
      TemplateField("bodies", .list(ListFields.membership), "the bodies that list the member"),
      TemplateField("meetingCount", .integer, "how many minutes tell of attendance", example: "12"),
      TemplateField("attended", .integer, "how many of them the member came to", example: "11"),
      TemplateField("attendance", .list(ListFields.attendance), "the newest meetings"),
      TemplateField("grid", .html, optional: true, "the attendance as a picture"),
      TemplateField("isCut", .flag, "whether there are more"),
      TemplateField("shownCount", .integer, "how many are shown then", example: "24"),
      TemplateField("votes", .list(ListFields.vote), "votes by name, newest first"),
      TemplateField("voteCount", .integer, "how many", example: "3"),
      TemplateField("dissentCount", .integer, "how many against the greater number", example: "1"),
      TemplateField("substitutions", .list(ListFields.substitution), "items that the member came to for another one"),
    ])

  static let people = page(
    "an index of elected members",
    [
      TemplateField(
        "groups",
        .list(
          TemplateFields(
            "a municipality with its members",
            [
              TemplateField("name", .text, "the municipality", example: "Herlev Kommune"),
              TemplateField("href", .address, "its index of members", example: "herlev/index.html"),
              TemplateField("isOnly", .flag, "whether the page is about this municipality alone"),
              TemplateField(
                "people",
                .list(
                  TemplateFields(
                    "a member",
                    [
                      TemplateField("name", .text, "the name", example: "Anna Holm"),
                      TemplateField("href", .address, "the member's page", example: "anna-holm/index.html"),
                      TemplateField("party", .text, optional: true, "as printed", example: "A"),
                    ])), "its members by name"),
            ])), "the municipalities whose minutes list members")
    ])

  static let calendar = page(
    "the calendar, or one year of it",
    [
      TemplateField("year", .text, optional: true, "the year that is shown", example: "2026"),
      TemplateField("isYear", .flag, "whether the page is about that year alone"),
      TemplateField("toCome", .list(ListFields.event), "agendas and plans without minutes, the first to come first"),
      TemplateField(
        "months",
        .list(
          TemplateFields(
            "a month",
            [
              TemplateField("name", .text, "the month", example: "marts"),
              TemplateField("events", .list(ListFields.event), "its meetings"),
            ])), "the months of the year that have any"),
      TemplateField("years", .list(ListFields.year), "all years, newest first"),
    ])

  static let agenda = page(
    "the agenda as it was, beside the minutes",
    [
      TemplateField("body", .object(bodyLink), "who held the meeting"),
      TemplateField("date", .date, "the day", example: "2026-03-25"),
      TemplateField("meetingHref", .address, "the meeting's page", example: "../index.html"),
      TemplateField("hasMinutes", .flag, "whether minutes have taken the agenda's place"),
      TemplateField(
        "agendas",
        .list(
          TemplateFields(
            "an agenda or a supplement",
            [
              TemplateField(
                "heading", .text, "the document's own title", example: "DAGSORDEN Byrådet d. 25-03-2026"),
              TemplateField("preamble", .html, "the document's own head"),
              TemplateField(
                "items",
                .list(
                  TemplateFields(
                    "an item",
                    [
                      TemplateField("number", .text, optional: true, "as printed", example: "25"),
                      TemplateField("label", .text, "the word in front of the number", example: "Punkt"),
                      TemplateField("title", .text, "its title", example: "Ungeløftet i Herlev"),
                      TemplateField("href", .address, "the item's page", example: "../25/index.html"),
                      TemplateField("closed", .flag, "whether it was closed: number and title only"),
                      TemplateField("lead", .html, optional: true, "the text in front of the first section"),
                      TemplateField(
                        "sections",
                        .list(
                          TemplateFields(
                            "a section",
                            [
                              TemplateField("heading", .text, "as printed", example: "Indstilling"),
                              TemplateField("html", .html, "its text"),
                            ])), "the sections"),
                    ])), "the items"),
            ])), "the documents, the agenda first"),
    ])

  static let gaps = page(
    "what the archive lacks",
    [
      TemplateField("gapCount", .integer, "how many things are missing", example: "7"),
      TemplateField(
        "kinds",
        .list(
          TemplateFields(
            "a kind of gap",
            [
              TemplateField("name", .text, "in words", example: "Dagsordener uden referat"),
              TemplateField("gapCount", .integer, "how many", example: "2"),
              TemplateField(
                "gaps",
                .list(
                  TemplateFields(
                    "a gap",
                    [
                      TemplateField("date", .date, "the day of the meeting", example: "2026-03-25"),
                      TemplateField("body", .text, "who held it", example: "Arbejdsmarkedsudvalget"),
                      TemplateField("href", .address, "the page it is about", example: "../herlev/index.html"),
                      TemplateField("title", .text, optional: true, "the item's title", example: "Ungeløftet i Herlev"),
                      TemplateField("text", .text, "what is missing", example: "Der er ikke noget referat."),
                    ])), "each of them"),
            ])), "the kinds that there are any of"),
    ])
}
