import Mustache

/// The fields of lists on pages that link items with one another.
extension ListFields {
  static let event = TemplateFields(
    "a day in the calendar",
    [
      TemplateField("date", .date, "the day", example: "2026-06-03"),
      TemplateField("start", .time, optional: true, "when it begins", example: "16:00"),
      TemplateField("body", .text, "who meets", example: "Arbejdsmarkedsudvalget"),
      TemplateField(
        "municipality", .text, optional: true, "only where the archive has several", example: "Herlev Kommune"),
      TemplateField("href", .address, "the meeting's page, or that of the plan", example: "../herlev/index.html"),
      TemplateField("kindWord", .text, "minutes, agenda, planned or proposed, in words", example: "Planlagt"),
      TemplateField("isPlanned", .flag, "whether a plan announces it"),
      TemplateField("isAgenda", .flag, "whether an agenda calls it"),
    ])

  static let year = TemplateFields(
    "a year",
    [
      TemplateField("year", .text, "the year", example: "2026"),
      TemplateField("href", .address, "its page", example: "2026/index.html"),
      TemplateField("isCurrent", .flag, "whether it is the one shown"),
    ])

  static let yearWithCount = TemplateFields(
    "a year", year.fields + [TemplateField("itemCount", .integer, "how many items", example: "14")])

  static let caseFile = TemplateFields(
    "a case in a list",
    [
      TemplateField("number", .text, "as printed", example: "15.20.00-A00-4-21"),
      TemplateField("title", .text, "the title of its newest item", example: "Ungeløftet i Herlev"),
      TemplateField("href", .address, "its page", example: "15-20-00-a00-4-21/index.html"),
      TemplateField("itemCount", .integer, "how many items", example: "3"),
      TemplateField("last", .date, optional: true, "the day of its newest item", example: "2026-03-25"),
      TemplateField("outcomes", .list(outcome), "how its newest item ended"),
    ])

  /// An item of a case's course.
  static let step = TemplateFields(
    "a step of a case",
    item.fields + [
      TemplateField("recommendation", .html, optional: true, "what was recommended"),
      TemplateField(
        "words",
        .list(
          TemplateFields(
            "a paragraph of the decision", [TemplateField("text", .text, "its words", example: "Godkendt.")])),
        "what was decided, a paragraph each"),
      TemplateField(
        "course", .text, optional: true, "how the decision relates to the recommendation, where the text says so",
        example: "Som indstillet"),
    ])

  static let act = TemplateFields(
    "an act in a list",
    [
      TemplateField("name", .text, "as people call it", example: "Serviceloven"),
      TemplateField("officialTitle", .text, optional: true, "its title", example: "Lov om social service"),
      TemplateField("href", .address, "its page", example: "serviceloven/index.html"),
      TemplateField("itemCount", .integer, "how many items name it", example: "9"),
    ])

  static let membership = TemplateFields(
    "a body that a member sits in",
    [
      TemplateField("name", .text, "the body", example: "Arbejdsmarkedsudvalget"),
      TemplateField("href", .address, "its page", example: "../../../herlev/index.html"),
      TemplateField("first", .date, "the first meeting that lists the member", example: "2024-01-31"),
      TemplateField("last", .date, "the last one", example: "2026-03-25"),
      TemplateField("isOneDay", .flag, "whether both are one"),
      TemplateField("meetingCount", .integer, "how many meetings list the member", example: "12"),
    ])

  static let attendance = TemplateFields(
    "a meeting in a member's attendance",
    meeting.fields + [
      TemplateField("state", .text, "present, partly, absent or substituted, for a class", example: "present"),
      TemplateField("word", .text, "the same in words", example: "til stede"),
      TemplateField("substitutes", .list(person), "who came instead"),
    ])

  static let vote = TemplateFields(
    "a vote of a member",
    item.fields + [
      TemplateField("side", .text, "for, against or abstained, in words", example: "stemte for"),
      TemplateField("dissents", .flag, "whether the greater number voted otherwise"),
    ])

  static let substitution = TemplateFields(
    "an item that a member came to in another one's place",
    item.fields + [TemplateField("absentee", .object(person), "whose place it was")])
}
