/// Items that only keep the meeting going: approving the agenda, announcements, signatures.
enum ProceduralItem {
  /// By the dialect's titles, or by a case number that says so.
  static func isOne(title: String, caseNumber: String?, dialect: Dialect) -> Bool {
    let key = Vocabulary.key(title).trimmingCharacters(".:")
    if dialect.words.proceduralTitles.contains(key) { return true }
    let mayBegin = key.withBytes { dialect.words.proceduralTable.mayStand(in: $0, at: 0) }
    if mayBegin, dialect.words.proceduralBeginnings.contains(where: { begins(key, with: $0) }) { return true }
    return caseNumber.map(isOfMeetings) ?? false
  }

  /// With these words and not a part of a longer one: "eventuelt" does not begin "eventueltbeløb".
  private static func begins(_ key: String, with words: String) -> Bool {
    guard key.begins(with: words) else { return false }
    guard let next = key.utf8.dropFirst(words.utf8.count).first else { return true }
    return next < 0x80 && !Vocabulary.isASCIILetterOrDigit(next)
  }

  /// KLE's subjects 00.22.* are meetings of the municipality's bodies, the facet P35 is holding them:
  /// "00.22.00P35-1-25", "21-1-00.22.00-P35".
  private static func isOfMeetings(_ caseNumber: String) -> Bool {
    guard let topic = CaseNumber.topic(in: caseNumber), topic.begins(with: "00.22."),
      let range = caseNumber.firstRange(ofText: topic)
    else { return false }
    let facet = caseNumber[range.upperBound...].drop { $0 == "-" }
    return facet.begins(with: "P35") && facet.dropFirst(3).first?.isNumber != true
  }
}
