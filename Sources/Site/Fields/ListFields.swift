import Mustache

/// The fields of what lists hold: a row is the same in every list.
enum ListFields {
  static let outcome = TemplateFields(
    "an outcome",
    [
      TemplateField("kind", .text, "one of the outcomes of the data, for a class", example: "approved"),
      TemplateField("word", .text, "the outcome in words", example: "Godkendt"),
      TemplateField("sign", .text, "a sign that goes with the word", example: "✓"),
    ])

  static let link = TemplateFields(
    "a link",
    [
      TemplateField("title", .text, "what the link says", example: "Emner"),
      TemplateField("href", .address, "where it leads", example: "../emner/index.html"),
    ])

  static let crumb = TemplateFields(
    "a breadcrumb",
    [
      TemplateField("title", .text, "the page's name", example: "Arbejdsmarkedsudvalget"),
      TemplateField(
        "href", .address, optional: true, "where it leads; not there on the page itself", example: "../index.html"),
    ])

  static let item = TemplateFields(
    "an item in a list",
    [
      TemplateField("number", .text, optional: true, "as printed", example: "25"),
      TemplateField("label", .text, "the word in front of the number", example: "Punkt"),
      TemplateField(
        "title", .text, "its title, or a name where the document prints none", example: "Ungeløftet i Herlev"),
      TemplateField("href", .address, "the item's page", example: "../2026-03-25/25/index.html"),
      TemplateField("closed", .flag, "whether it was closed to the public"),
      TemplateField("isAgenda", .flag, "whether it stands on an agenda: nothing is decided yet"),
      TemplateField("outcomes", .list(outcome), "how it ended; several where it has several decisions"),
      TemplateField(
        "decision", .text, optional: true, "the first words of the decision", example: "Indstillingen blev godkendt."),
      TemplateField("body", .text, "who held the meeting", example: "Arbejdsmarkedsudvalget"),
      TemplateField(
        "municipality", .text, optional: true, "only where the archive has several", example: "Herlev Kommune"),
      TemplateField("date", .date, "the day of the meeting", example: "2026-03-25"),
      TemplateField(
        "rule", .text, optional: true, "why the item stands in this list", example: "Sagsnummerets emne er 15.20"),
      TemplateField(
        "votes", .text, optional: true, "how many voted how, where names are told", example: "6 for, 0 imod, 1 undlod"),
    ])

  static let meeting = TemplateFields(
    "a meeting in a list",
    [
      TemplateField("title", .text, "the body", example: "Arbejdsmarkedsudvalget"),
      TemplateField("body", .text, "the body", example: "Arbejdsmarkedsudvalget"),
      TemplateField("href", .address, "the meeting's page", example: "../2024-01-31/index.html"),
      TemplateField("date", .date, "the day of the meeting", example: "2024-01-31"),
      TemplateField("start", .time, optional: true, "when it began", example: "16:00"),
      TemplateField("place", .text, optional: true, "where it was", example: "Mødelokale 3"),
      TemplateField("kindWord", .text, "minutes or agenda, in words", example: "Referat"),
      TemplateField("isAgenda", .flag, "whether it is an agenda"),
      TemplateField("itemCount", .integer, "how many items", example: "14"),
      TemplateField(
        "municipality", .text, optional: true, "only where the archive has several", example: "Herlev Kommune"),
    ])

  static let body = TemplateFields(
    "a body in a list",
    [
      TemplateField("name", .text, "the body", example: "Arbejdsmarkedsudvalget"),
      TemplateField("href", .address, "the body's page", example: "arbejdsmarkedsudvalget/index.html"),
      TemplateField("meetingCount", .integer, "how many meetings the archive has", example: "12"),
      TemplateField("latest", .object(meeting), optional: true, "its newest meeting"),
    ])

  static let topic = TemplateFields(
    "a topic in a list",
    [
      TemplateField("title", .text, "the topic's name", example: "Beskæftigelse"),
      TemplateField(
        "code", .text, optional: true, "the KLE number; not there for a publisher's own topic", example: "15.20"),
      TemplateField("href", .address, "the topic's page", example: "../15-20/index.html"),
      TemplateField("itemCount", .integer, "how many items", example: "9"),
    ])

  static let topicGroup = TemplateFields(
    "a group of topics",
    topic.fields + [TemplateField("subjects", .list(topic), "the topics below it")])

  static let municipality = TemplateFields(
    "a municipality in a list",
    [
      TemplateField("name", .text, "the municipality", example: "Herlev Kommune"),
      TemplateField("href", .address, "its page", example: "herlev/index.html"),
      TemplateField("bodies", .list(body), "its bodies, by name"),
    ])

  static let member = TemplateFields(
    "a member",
    [
      TemplateField("name", .text, "as printed", example: "Anna Holm"),
      TemplateField("party", .text, optional: true, "the party or its letter, as printed", example: "A"),
      TemplateField(
        "partyName", .text, optional: true, "what the letter means, where that is known", example: "Socialdemokratiet"),
      TemplateField("absent", .flag, "whether the member was away from the whole meeting"),
      TemplateField(
        "href", .address, optional: true, "the member's page", example: "../../../personer/herlev/anna-holm/index.html"),
      TemplateField("away", .list(away), "what the member was away from, by who came instead"),
    ])

  static let away = TemplateFields(
    "items that a member was away from",
    [
      TemplateField("substitute", .object(person), optional: true, "who came instead"),
      TemplateField("items", .list(itemLink), "the items"),
    ])

  static let itemLink = TemplateFields(
    "an item as a link",
    [
      TemplateField("number", .text, optional: true, "as printed", example: "25"),
      TemplateField("title", .text, "its title", example: "Ungeløftet i Herlev"),
      TemplateField("href", .address, "its page", example: "25/index.html"),
    ])

  static let person = TemplateFields(
    "a person",
    [
      TemplateField("name", .text, "as printed", example: "Anna Holm"),
      TemplateField(
        "href", .address, optional: true, "the person's page; only elected members have one",
        example: "../../../personer/herlev/anna-holm/index.html"),
    ])
}
