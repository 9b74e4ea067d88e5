import Minutes

/// Which names of a members' list are elected members': nobody else gets a page.
struct ElectedMembers {
  /// Names that were met before, and whether a title stands in them: the same people meet again and again.
  private var officials: [String: Bool] = [:]

  /// The elected members of a meeting's list, in its order.
  ///
  /// Where the list prints parties, those with a party are; officials and guests have none. A list without any party
  /// counts only where it is headed as the members' own and the body is one that the council elects out of its midst.
  mutating func of(_ meeting: Meeting) -> [Member] {
    // What is blacked out is nobody's name.
    let people = meeting.members.filter { !isOfficial($0.name) && $0.name.contains(where: \.isLetter) }
    if people.contains(where: { $0.party != nil }) { return people.filter { $0.party != nil } }
    return ElectedMembers.isElectedBody(meeting.body) && ElectedMembers.isHeadedAsMembers(meeting) ? people : []
  }

  private static func isElectedBody(_ body: String) -> Bool {
    let name = Slug.make(body)
    return [
      "udvalg", "udvalget", "byraad", "byraadet", "kommunalbestyrelse", "kommunalbestyrelsen", "regionsraad",
      "regionsraadet", "borgerrepraesentation", "borgerrepraesentationen", "kommunestyre", "kommunestyret",
      "formannskap", "formannskapet", "utvalg", "utvalget",
    ].contains(where: name.hasSuffix)
  }

  private static func isHeadedAsMembers(_ meeting: Meeting) -> Bool {
    meeting.preamble.flatMap(\.plainTexts).contains { text in
      let start = text.prefix(40).lowercased()
      return start.contains("medlem") || start.hasPrefix("mødedeltagere")
    }
  }

  /// A title in front of or behind the name: "Direktør Hans Holm".
  private mutating func isOfficial(_ name: String) -> Bool {
    if let known = officials[name] { return known }
    let isOfficial = PersonName(name).words.contains { word in
      [
        "chef", "direktør", "leder", "sekretær", "konsulent", "medarbejder", "koordinator", "rådgiver", "referent",
        "sagsbehandler", "jurist", "planlægger",
      ].contains(where: word.hasSuffix)
    }
    officials[name] = isOfficial
    return isOfficial
  }
}
