import Mustache

extension PageFields {
  private static let names = FieldType.list(ListFields.person)

  private static let decision = TemplateFields(
    "the decision",
    [
      TemplateField("outcomes", .list(ListFields.outcome), "how it ended, in words; may be empty"),
      TemplateField(
        "recommendedTo", .text, optional: true, "who decides in the end, where this was a recommendation",
        example: "Byrådet"),
      TemplateField("html", .html, "the decision's words"),
    ])

  private static let votes = TemplateFields(
    "the votes",
    [
      TemplateField("for", names, "who voted for"), TemplateField("hasFor", .flag, "whether any name is given"),
      TemplateField("against", names, "who voted against"),
      TemplateField("hasAgainst", .flag, "whether any name is given"),
      TemplateField("abstained", names, "who abstained"),
      TemplateField("hasAbstained", .flag, "whether any name is given"),
    ])

  private static let section = TemplateFields(
    "a section",
    [
      TemplateField("id", .text, "its address on the page", example: "beslutning"),
      TemplateField("heading", .text, "as printed", example: "Beslutning"),
      TemplateField("role", .text, "one of the roles of the data", example: "decision"),
      TemplateField("html", .html, "its text"),
      TemplateField("isDecision", .flag, "whether it holds the decision"),
      TemplateField("isAttachments", .flag, "whether it lists attachments"),
    ])

  private static let neighbour = TemplateFields(
    "the item beside this one",
    [
      TemplateField("title", .text, "its title", example: "Godkendelse af dagsorden"),
      TemplateField("number", .text, optional: true, "as printed", example: "24"),
      TemplateField("href", .address, "its page", example: "../24/index.html"),
    ])

  private static let substitute = TemplateFields(
    "a substitute",
    [
      TemplateField("by", .text, "who came", example: "Bo Lund"),
      TemplateField("for", .text, "whose place it was", example: "Anna Holm"),
    ])

  private static let reference = TemplateFields(
    "a reference to another item",
    [
      TemplateField("body", .text, "which body", example: "Økonomiudvalget"),
      TemplateField("date", .date, "the day of its meeting", example: "2025-04-01"),
      TemplateField("item", .text, "the item's number", example: "8"),
      TemplateField(
        "href", .address, optional: true, "its page, where the archive has it", example: "../../index.html"),
    ])

  private static let content = TemplateFields(
    "an entry of the page's contents",
    [
      TemplateField("id", .text, "the section's address on the page", example: "beslutning"),
      TemplateField("heading", .text, "the section's heading", example: "Beslutning"),
    ])

  static let item = TemplateFields(
    "an item's page",
    [
      TemplateField("number", .text, optional: true, "as printed", example: "25"),
      TemplateField("label", .text, "the word in front of the number", example: "Punkt"),
      TemplateField("title", .text, optional: true, "as printed", example: "Ungeløftet i Herlev"),
      TemplateField(
        "name", .text, "the title, or a name where the document prints none", example: "Ungeløftet i Herlev"),
      TemplateField("closed", .flag, "whether it was closed to the public: number and title only"),
      TemplateField("isAgenda", .flag, "whether it stands on an agenda: nothing is decided yet"),
      TemplateField("decision", .object(decision), optional: true, "what was decided"),
      TemplateField("noDecision", .flag, "whether minutes print no decision for an open item"),
      TemplateField(
        "authority", .text, optional: true, "who decides in the end, where the text says so", example: "Byrådet"),
      TemplateField("votes", .object(votes), optional: true, "who voted how"),
      TemplateField("absent", names, "members who were away from this item"),
      TemplateField("hasAbsent", .flag, "whether any were"),
      TemplateField("substitutes", .list(substitute), "who came in whose place"),
      TemplateField("lead", .list(prose), "the text in front of the first section"),
      TemplateField("sections", .list(section), "the sections in the document's order"),
      TemplateField("contents", .list(content), "the sections' headings; empty where there are few"),
      TemplateField(
        "attachments",
        .list(
          TemplateFields("an attachment", [TemplateField("title", .text, "as printed", example: "Bilag 1: Budget")])),
        "the attachments"),
      TemplateField("hasAttachments", .flag, "whether there are any"),
      TemplateField("caseNumber", .text, optional: true, "as printed", example: "15.20.00-A00-4-21"),
      TemplateField("topics", .list(ListFields.topic), "the topics it belongs to"),
      TemplateField("references", .list(reference), "items of other meetings that the text names"),
      TemplateField("meeting", .object(ListFields.meeting), "the meeting"),
      TemplateField("body", .object(bodyLink), "who held it"),
      TemplateField("municipality", .object(municipalityLink), "whose body it is"),
      TemplateField("markdownHref", .address, "the whole document as text", example: "../index.md"),
      TemplateField("previous", .object(neighbour), optional: true, "the item before"),
      TemplateField("next", .object(neighbour), optional: true, "the item after"),
    ] + common)
}
