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
      TemplateField(
        "course", .text, optional: true, "how it relates to what was recommended, where the text says so",
        example: "Som indstillet"),
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
      TemplateField("doubtful", .flag, "whether the names do not add up to the printed numbers"),
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
      TemplateField(
        "quotedHref", .address, optional: true, "the page of another body's decision that the section quotes",
        example: "../../../oekonomiudvalget/2026-03-16/4/index.html"),
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
      TemplateField("by", .object(ListFields.person), "who came"),
      TemplateField("for", .object(ListFields.person), "whose place it was"),
    ])

  private static let reference = TemplateFields(
    "a reference to another meeting or item",
    [
      TemplateField("body", .text, "which body", example: "Økonomiudvalget"),
      TemplateField("words", .text, "as printed", example: "Økonomiudvalget 01.04.2025, punkt 8"),
      TemplateField(
        "date", .date, optional: true, "the day of its meeting; not there where no year is printed",
        example: "2025-04-01"),
      TemplateField("item", .text, optional: true, "the item's number, where an item is meant", example: "8"),
      TemplateField(
        "href", .address, optional: true, "its page, where the archive has it", example: "../../index.html"),
    ])

  private static let namedAct = TemplateFields(
    "an act that the text names",
    [
      TemplateField("name", .text, "the act", example: "Serviceloven"),
      TemplateField("href", .address, "its page", example: "../../../../love/serviceloven/index.html"),
      TemplateField(
        "sections",
        .list(
          TemplateFields(
            "a section of the act",
            [
              TemplateField("number", .text, "without the sign", example: "110"),
              TemplateField("href", .address, "its page", example: "../../../../love/serviceloven/110/index.html"),
            ])), "the sections that are named, in the order of the text"),
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
      TemplateField("notInMinutes", .flag, "whether it stood on the agenda and is not in the minutes"),
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
      TemplateField(
        "caseHref", .address, optional: true, "the case's page", example: "../../../../sager/herlev/22-1/index.html"),
      TemplateField("sameCase", .list(ListFields.item), "other items of the same case, the oldest first"),
      TemplateField("references", .list(reference), "meetings and items that the text names"),
      TemplateField("referredBy", .list(ListFields.item), "items whose text names this one"),
      TemplateField("laws", .list(namedAct), "acts that the text names"),
      TemplateField("meeting", .object(ListFields.meeting), "the meeting"),
      TemplateField("body", .object(bodyLink), "who held it"),
      TemplateField("municipality", .object(municipalityLink), "whose body it is"),
      TemplateField("markdownHref", .address, "the whole document as text", example: "../index.md"),
      TemplateField("previous", .object(neighbour), optional: true, "the item before"),
      TemplateField("next", .object(neighbour), optional: true, "the item after"),
    ] + common)
}
