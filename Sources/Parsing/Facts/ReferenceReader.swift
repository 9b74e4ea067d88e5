import Minutes

/// Other meetings' items that a text names with body, full date and number: "Økonomiudvalget 01.04.2025, punkt 8".
enum ReferenceReader {
  /// In order of appearance; the meeting's own items do not count.
  static func read(_ texts: [String], own meeting: Meeting) -> [ItemReference] {
    var references: [ItemReference] = []
    for mention in texts.lazy.flatMap(MentionReader.read) {
      guard let body = mention.body, let date = mention.date, let item = mention.item else { continue }
      let isOwn = date == meeting.date && BodyName.same(body, meeting.body)
      let known = references.contains {
        $0.date == date.description && $0.item == item && BodyName.same($0.body, body)
      }
      if !isOwn, !known { references.append(ItemReference(body: body, date: date.description, item: item)) }
    }
    return references
  }
}
