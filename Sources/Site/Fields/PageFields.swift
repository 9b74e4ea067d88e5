import Mustache

/// The fields of each kind of page, under the name of its template.
///
/// What a template may name is declared here, so that a wrong name is found when the templates are loaded, and
/// `minutebook templates` can list them. A test holds the pages' data against it.
enum PageFields {
  /// By the template's name.
  static let pages: [String: TemplateFields] = [
    "home": home, "municipality": municipality, "body": body, "meeting": meeting, "item": item, "topic": topic,
    "topics": topics, "search": search, "about": about, "accessibility": accessibility, "404": notFound,
    "case": caseFile, "cases": cases, "law": law, "laws": laws, "decisions": decisions, "outcome-list": outcomeList,
    "person": person, "people": people, "calendar": calendar, "agenda": agenda, "gaps": gaps,
  ]

  /// What every page has.
  static let common: [TemplateField] = [
    TemplateField("language", .text, "the language of the interface, for lang", example: "da"),
    TemplateField(
      "documentLanguage", .text, optional: true, "the documents' language, where it is another one", example: "da"),
    TemplateField("siteTitle", .text, "title of site.yml", example: "Referater og dagsordener"),
    TemplateField("pageTitle", .text, "the page's own name", example: "Arbejdsmarkedsudvalget, 31. januar 2024"),
    TemplateField("isHome", .flag, "whether this is the start page"),
    TemplateField("root", .address, "the way up to the site's root, empty there", example: "../../"),
    TemplateField(
      "canonical", .address, optional: true, "the page's address; only with base-url",
      example: "https://www.eksempel.dk/herlev/"),
    TemplateField(
      "address", .text, optional: true, "the page's address as it is cited", example: "https://www.eksempel.dk/herlev/"),
    TemplateField("dataHref", .address, optional: true, "the same facts as JSON", example: "index.json"),
    TemplateField(
      "breadcrumbs", .list(ListFields.crumb), "the pages above, the page itself last; empty on the start page"),
    TemplateField("homeHref", .address, "the start page", example: "../index.html"),
    TemplateField("topicsHref", .address, "the index of topics", example: "../emner/index.html"),
    TemplateField("searchHref", .address, "the search page", example: "../soeg/index.html"),
    TemplateField(
      "searchDescription", .object(ListFields.link), optional: true,
      "the description of the search, for browsers; only with base-url"),
    TemplateField("calendarHref", .address, "the calendar", example: "../kalender/index.html"),
    TemplateField(
      "decisionsHref", .address, optional: true, "decisions by outcome, where there are any",
      example: "../beslutninger/index.html"),
    TemplateField(
      "casesHref", .address, optional: true, "the index of cases, where there are any", example: "../sager/index.html"),
    TemplateField(
      "peopleHref", .address, optional: true, "the index of members, where any are listed",
      example: "../personer/index.html"),
    TemplateField(
      "lawsHref", .address, optional: true, "the index of acts, where any is named", example: "../love/index.html"),
    TemplateField(
      "gapsHref", .address, optional: true, "what the archive lacks, where the publisher shows it",
      example: "../mangler/index.html"),
    TemplateField("siteFeed", .address, "the archive's feed", example: "../feed.xml"),
    TemplateField("siteCalendar", .address, "the archive's calendar file", example: "../kalender.ics"),
    TemplateField("feed", .address, optional: true, "the page's own feed", example: "feed.xml"),
    TemplateField("calendarFile", .address, optional: true, "the page's own calendar file", example: "kalender.ics"),
    TemplateField(
      "aboutHref", .address, optional: true, "the publisher's page about the site", example: "../om/index.html"),
    TemplateField("accessibilityHref", .address, "the page about accessibility", example: "../was/index.html"),
    TemplateField("publisher", .text, optional: true, "who publishes the site", example: "Herlev Kommune"),
    TemplateField("logo", .address, optional: true, "the publisher's logo", example: "../assets/logo.svg"),
    TemplateField("footerLinks", .list(ListFields.link), "links of site.yml"),
    TemplateField("structuredData", .html, optional: true, "schema.org facts, for search engines"),
    TemplateField(
      "socialImage", .address, optional: true, "the picture for social media; only with base-url",
      example: "https://www.eksempel.dk/assets/social.png"),
  ]

  static let bodyLink = TemplateFields(
    "the body",
    [
      TemplateField("name", .text, "the body", example: "Arbejdsmarkedsudvalget"),
      TemplateField("href", .address, "its page", example: "../index.html"),
    ])

  static let municipalityLink = TemplateFields(
    "the municipality",
    [
      TemplateField("name", .text, "the municipality", example: "Herlev Kommune"),
      TemplateField("href", .address, "its page", example: "../../index.html"),
      TemplateField("guessed", .flag, "whether it was guessed from the text"),
    ])

  static let prose = TemplateFields(
    "a piece of text", [TemplateField("html", .html, "the words, as HTML")])

  static let home = page(
    "the start page",
    [
      TemplateField("isEmpty", .flag, "whether the archive has no meeting yet"),
      TemplateField("meetingCount", .integer, "how many meetings the archive has", example: "120"),
      TemplateField("itemCount", .integer, "how many items", example: "1400"),
      TemplateField("latest", .list(ListFields.item), "the latest decisions"),
      TemplateField("upcoming", .list(ListFields.meeting), "agendas whose minutes are not here yet"),
      TemplateField("meetings", .list(ListFields.meeting), "the newest meetings"),
      TemplateField("municipalities", .list(ListFields.municipality), "municipalities with their bodies"),
      TemplateField("topics", .list(ListFields.topic), "the publisher's topics and the groups of KLE"),
    ])

  static let municipality = page(
    "a municipality's page",
    [
      TemplateField("name", .text, "the municipality", example: "Herlev Kommune"),
      TemplateField("bodies", .list(ListFields.body), "its bodies, by name"),
      TemplateField("latest", .list(ListFields.item), "the latest decisions"),
    ])

  static let body = page(
    "a body's page",
    [
      TemplateField("name", .text, "the body", example: "Arbejdsmarkedsudvalget"),
      TemplateField("municipality", .object(municipalityLink), "whose body it is"),
      TemplateField("next", .object(ListFields.meeting), optional: true, "the first agenda without minutes"),
      TemplateField("latest", .object(ListFields.meeting), optional: true, "the newest minutes"),
      TemplateField("latestDecisions", .list(ListFields.item), "the latest decisions"),
      TemplateField(
        "years",
        .list(
          TemplateFields(
            "a year",
            [
              TemplateField("year", .integer, "the year", example: "2026"),
              TemplateField("strip", .html, optional: true, "its meetings and outcomes as a picture"),
              TemplateField("meetings", .list(ListFields.meeting), "its meetings, newest first"),
            ])), "the meetings by year, newest first"),
      TemplateField("members", .list(ListFields.member), "the members of the newest meeting that lists some"),
      TemplateField("hasMembers", .flag, "whether there are any"),
      TemplateField("membersDate", .date, optional: true, "the day of that meeting", example: "2026-03-25"),
      TemplateField("planned", .list(ListFields.event), "meetings that a plan announces"),
      TemplateField(
        "plannedStrip", .html, optional: true, "their year as a picture, where the body has not met in it yet"),
    ])

  static let meeting = page(
    "a meeting's page",
    [
      TemplateField(
        "heading", .text, "the document's own title", example: "REFERAT Arbejdsmarkedsudvalget d. 31-01-2024"),
      TemplateField("kindWord", .text, "minutes or agenda, in words", example: "Referat"),
      TemplateField("isAgenda", .flag, "whether it is an agenda: nothing is decided yet"),
      TemplateField("body", .object(bodyLink), "who held the meeting"),
      TemplateField("municipality", .object(municipalityLink), "whose body it is"),
      TemplateField("term", .text, optional: true, "the term of office", example: "2022-2025"),
      TemplateField("date", .date, "the day", example: "2024-01-31"),
      TemplateField("start", .time, optional: true, "when it began", example: "16:00"),
      TemplateField("place", .text, optional: true, "where it was", example: "Mødelokale 3"),
      TemplateField("members", .list(ListFields.member), "the members"),
      TemplateField("hasMembers", .flag, "whether there are any"),
      TemplateField("absentCount", .integer, "how many members were away", example: "1"),
      TemplateField("hasAbsent", .flag, "whether any member was away"),
      TemplateField("items", .list(ListFields.item), "the items in their order"),
      TemplateField("itemCount", .integer, "how many items", example: "14"),
      TemplateField("referredBy", .list(ListFields.item), "items whose text names this meeting"),
      TemplateField(
        "agendaHref", .address, optional: true, "the agenda as it was, where several documents tell of the meeting",
        example: "dagsorden/index.html"),
      TemplateField(
        "agendaOnly", .list(ListFields.itemLink),
        "items that stood on the agenda and are not in the minutes"),
      TemplateField("closedCount", .integer, "how many of them were closed", example: "2"),
      TemplateField("hasClosed", .flag, "whether any item was closed"),
      TemplateField("preamble", .list(prose), "the document's own head, line for line"),
      TemplateField("markdownHref", .address, "the whole document as text", example: "index.md"),
      TemplateField("previous", .object(ListFields.meeting), optional: true, "the body's meeting before"),
      TemplateField("next", .object(ListFields.meeting), optional: true, "the body's meeting after"),
    ])

  static let topic = page(
    "a topic's page",
    [
      TemplateField("title", .text, "the topic's name", example: "Beskæftigelse"),
      TemplateField("code", .text, optional: true, "the KLE number", example: "15.20"),
      TemplateField("itemCount", .integer, "how many items", example: "9"),
      TemplateField(
        "rules",
        .list(
          TemplateFields(
            "a rule", [TemplateField("text", .text, "why items stand here", example: "Sagsnummerets emne er 15.20")])),
        "why items stand here"),
      TemplateField("items", .list(ListFields.item), "the items, newest first"),
      TemplateField("subtopics", .list(ListFields.topic), "the topics below it"),
      TemplateField("related", .list(ListFields.topic), "topics that share items with it"),
      TemplateField("parent", .object(ListFields.link), optional: true, "the topic above it"),
    ])

  static let topics = page(
    "the index of topics",
    [
      TemplateField("groups", .list(ListFields.topicGroup), "the groups of KLE"),
      TemplateField("own", .list(ListFields.topic), "the publisher's topics"),
      TemplateField("hasOwn", .flag, "whether there are any"),
    ])

  static let search = page(
    "the search page",
    [
      TemplateField("outcomes", .list(ListFields.outcome), "every outcome there is, for the script of the page"),
      TemplateField(
        "exampleCase", .text, optional: true, "a case number that the archive has, to show what can be searched for",
        example: "15.00.00-G01-10-22"),
    ])
  static let notFound = page("the page for addresses that do not exist", [])

  static let about = page(
    "the publisher's page about the site",
    [
      TemplateField("title", .text, "its first heading", example: "Om sitet"),
      TemplateField("html", .html, "the text below it"),
    ])

  static let accessibility = page(
    "the page about accessibility",
    [
      TemplateField(
        "statement", .address, optional: true, "accessibility-statement of site.yml",
        example: "https://was.digst.dk/eksempel-dk")
    ])

  static func page(_ subject: String, _ own: [TemplateField]) -> TemplateFields {
    TemplateFields(subject, own + common)
  }
}
