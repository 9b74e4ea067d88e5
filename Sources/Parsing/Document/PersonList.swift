import Minutes

/// Names of people as minutes list them: with a party in brackets, a title in front, a remark of absence behind.
enum PersonList {
  private static let titles: Set<String> = [
    "borgmester", "viceborgmester", "formand", "næstformand", "udvalgsformand", "medlem", "suppleant", "stedfortræder",
    "byrådsmedlem", "udvalgsnæstformand", "forperson", "rådmand", "regionsrådsformand", "kommunalbestyrelsesmedlem",
    "1.", "2.", "3.", "(formand)", "(næstformand)", "mødeleder", "forkvinde", "udvalgsmedlem",
  ]
  static let absences = ["fravær", "afbud", "forfald", "ikke mødt", "ikke til stede", "ikke tilstede", "syg"]
  private static let particles: Set<String> = [
    "de", "von", "van", "af", "der", "den", "el", "al", "la", "du", "da", "dos", "bin", "ter",
  ]

  /// The people in a text of names separated by commas, semicolons, "og" and bullets.
  static func read(_ text: some StringProtocol) -> [Member] {
    var members: [Member] = []
    for piece in pieces(of: text) {
      if let member = member(piece) {
        members.append(member)
      } else if let last = members.indices.last, isAbsence(piece) {
        members[last].absent = true
      }
    }
    return members
  }

  /// Names only, for lists inside decisions; nil where a part of the text is no name.
  static func namesOnly(_ text: some StringProtocol) -> [String]? {
    guard text.withBytes(mayBeginWithName) else { return nil }
    let parts = pieces(of: text.trimmingCharacters(". "))
    guard !parts.isEmpty else { return nil }
    var names: [String] = []
    for part in parts {
      if let member = member(part) { names.append(member.name) } else if !isTitle(part) { return nil }
    }
    return names.isEmpty ? nil : names
  }

  /// False only where a word in small letters stands among the first ones that is no part of a name, no title and tells no
  /// absence: most sentences have one.
  private static func mayBeginWithName(_ bytes: ByteText.Bytes) -> Bool {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x20 {
        // What parts two people, columns or a remark from a name.
        if bytes[end] >= 0x80 || bytes[end] <= 0x1F || ",;|()-".utf8.contains(bytes[end]) { return true }
        end += 1
      }
      // Two spaces part columns.
      if end == start, start > 0 { return true }
      if end > start, (0x61...0x7A).contains(bytes[start]), !maySitInName(start..<end, bytes) { return false }
      start = end + 1
    }
    return true
  }

  private static func maySitInName(_ word: Range<Int>, _ bytes: ByteText.Bytes) -> Bool {
    if word.count <= 4 { return true }
    var end = word.upperBound
    while end > word.lowerBound, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    let text = ByteText.text(word.lowerBound..<end, of: bytes)
    return titles.contains(text) || absences.contains { text.begins(with: $0) }
  }

  static func isAbsence(_ text: some StringProtocol) -> Bool {
    // "f", "a", "i" or "s", a bracket apart.
    guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "(") }),
      first >= 0x80 || "fais".utf8.contains(first | 0x20)
    else { return false }
    let lower = text.lowered()
    return absences.contains { lower.begins(with: $0) || lower.begins(with: "(" + $0) }
  }

  private static func isTitle(_ text: String) -> Bool {
    text.lowered().splitAtSpaces().allSatisfy { titles.contains(String($0)) }
  }

  private static func pieces(of text: some StringProtocol) -> [String] {
    // Two spaces and more part columns.
    let text = String(text).replacingText("  ", with: "\n").replacingText(" samt ", with: " og ")
    return text.withBytes { bytes in
      var pieces: [String] = []
      var start = 0
      var index = 0
      var depth = 0
      while index <= bytes.count {
        let width = index == bytes.count ? 1 : partWidth(bytes, at: index, depth: &depth)
        guard width > 0 else {
          index += 1
          continue
        }
        let piece = ByteText.trimmed(start..<index, of: bytes)
        if !piece.isEmpty { pieces.append(ByteText.text(piece, of: bytes)) }
        index += width
        start = index
      }
      return pieces
    }
  }

  /// The bytes of what parts two people; 0 where nothing does. "og" parts them in brackets, too.
  private static func partWidth(_ bytes: ByteText.Bytes, at index: Int, depth: inout Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth = max(0, depth - 1)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x0A: return depth == 0 ? 1 : 0
    case 0xE2: return depth == 0 && ByteText.stands("•", in: bytes, at: index) ? 3 : 0
    case 0x20: return ByteText.stands(" og ", in: bytes, at: index) ? 4 : 0
    default: break
    }
    return 0
  }

  /// One person; nil where the text is no name.
  static func member(_ text: some StringProtocol) -> Member? {
    if let plain = text.withBytes(PlainName.init) {
      let (name, party) = (String(text.piece(plain.name)), plain.party.map { String(text.piece($0)) })
      if !plain.mayBeginWithTitle || !beginsWithTitle(name) { return Member(name: name, party: party) }
    }
    var name = ""
    var party: String?
    var absent = false
    var rest = Substring(text).trimmingSpaces()
    while let mark = rest.unicodeScalars.first, "-–•*·".unicodeScalars.contains(mark) {
      rest = Substring(rest.unicodeScalars.dropFirst()).trimmingSpaces()
    }
    if let dash = rest.firstRange(ofText: " - ") ?? rest.firstRange(ofText: " – ") {
      // "Annelise Krabbe (V) - formand", "Hans Hansen - afbud"
      let behind = rest[dash.upperBound...].trimmingSpaces()
      guard isTitle(String(behind)) || isAbsence(behind) || behind.count <= 3 else { return nil }
      absent = isAbsence(behind)
      if behind.count <= 3, behind.isAllLetters { party = String(behind) }
      rest = rest[..<dash.lowerBound]
    }
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "(")) {
      name += rest[..<open]
      let after = rest[rest.utf8.index(after: open)...]
      let close = after.utf8.firstIndex(of: UInt8(ascii: ")")) ?? after.endIndex
      let inside = after[..<close].trimmingSpaces()
      if isAbsence(inside) {
        absent = true
      } else if isParty(inside), party == nil {
        party = String(inside)
      } else if !inside.startsInLowerCase, !isTitle(String(inside)) {
        return nil
      }
      rest = close < after.endIndex ? after[after.utf8.index(after: close)...] : after[after.endIndex...]
    }
    name += rest
    let pieces = name.splitAtSpaces()
    var words = (name.utf8.contains(0x09) ? pieces.flatMap { $0.split(atByte: 0x09) } : pieces).map(String.init)
    while let first = words.first?.lowered(),
      titles.contains(first) || first.ends(with: ":") && titles.contains(first.trimmingCharacters(":"))
    { words.removeFirst() }
    if let last = words.last, isAbsence(last), words.count > 2 {
      absent = true
      words.removeLast()
    }
    guard (2...7).contains(words.count), words.allSatisfy(isNameWord), words[0].startsInUpperCase,
      words[words.count - 1].startsInUpperCase
    else { return nil }
    return Member(name: words.joined(separator: " "), party: party, absent: absent)
  }

  private static func beginsWithTitle(_ name: String) -> Bool {
    titles.contains(Substring(name.utf8.prefix { $0 != 0x20 }).lowered())
  }

  private static func isNameWord(_ word: String) -> Bool {
    // None of the particles begins in upper case.
    guard word.startsInUpperCase else { return particles.contains(word) }
    guard word.scalarCount <= 30 else { return false }
    return word.unicodeScalars.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "'" || $0 == "’" }
      && (!word.ends(with: ".") || word.scalarCount <= 3)
  }

  /// One to three letters, or a name that is no absence and no title: "Uden for parti", "Liberal Alliance".
  private static func isParty(_ text: some StringProtocol) -> Bool {
    let scalars = text.unicodeScalars
    guard (1...30).contains(scalars.count),
      scalars.allSatisfy({ $0.isLetter || $0.isSpace || $0 == "-" || $0 == "." || $0 == "/" })
    else {
      return false
    }
    if scalars.count <= 3 { return scalars.first?.isUpper == true }
    return text.startsInUpperCase && !isTitle(String(text))
  }
}

extension StringProtocol {
  fileprivate var isAllLetters: Bool { unicodeScalars.allSatisfy(\.isLetter) }
}
