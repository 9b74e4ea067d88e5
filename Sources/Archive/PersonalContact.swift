/// E-mail addresses of persons, and places of files on somebody's machine: what no page shows.
///
/// An address of an office ("post@", "jobcenter@", "herlev@herlev.dk") is for citizens and stays; what may be a person's
/// name or initials does not. Read in the lines of a Markdown file, in which signs may stand behind a backslash.
enum PersonalContact {
  /// Whether bytes may hold one: a quick look.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      // Nearly no file has one: a look at all bytes at once says so.
      let mayHoldPath = bytes.holdsLetters { before, sign in
        let isColon = before ^ UInt8(ascii: ":")
        // As small letters, which a backslash becomes too.
        let backslash = UInt8(ascii: "\\") | 0x20
        return isColon | (sign ^ UInt8(ascii: "/")) == 0
          || (sign ^ backslash) | min(isColon, before ^ backslash) == 0
      }
      guard mayHoldPath || bytes.holds({ $0 == UInt8(ascii: "@") }) else { return false }
      for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "@"): return true
        case UInt8(ascii: "\\")
        where index > 0 && (bytes[index - 1] == UInt8(ascii: ":") || bytes[index - 1] == bytes[index]):
          return true
        case UInt8(ascii: "/") where index > 1 && bytes[index - 1] == UInt8(ascii: ":"): return true
        default: continue
        }
      }
      return false
    }
  }

  /// The line with all of them blacked out, and how many they were. `allowed` are addresses that the publisher lets out.
  static func blackedOut(_ line: [UInt8], allowed: Set<String>) -> (line: [UInt8], count: Int) {
    let places = (LocalPath.all(in: line) + EmailAddress.all(in: line, allowed: allowed))
      .sorted { $0.lowerBound < $1.lowerBound }
    guard !places.isEmpty else { return (line, 0) }
    var done: [UInt8] = []
    var index = 0
    var count = 0
    for place in places where place.lowerBound >= index {
      done += line[index..<place.lowerBound]
      done += Redaction.mark.utf8
      index = place.upperBound
      count += 1
    }
    return (done + line[index...], count)
  }
}

/// An e-mail address of a person in a line of Markdown.
enum EmailAddress {
  static func all(in line: [UInt8], allowed: Set<String>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for at in line.indices where line[at] == UInt8(ascii: "@") {
      var start = at
      let floor = found.last?.upperBound ?? 0
      while start > floor, isLocal(line[start - 1]) { start -= 1 }
      while start < at, line[start] == UInt8(ascii: ".") { start += 1 }
      let end = domainEnd(in: line, from: at + 1)
      guard start < at, let end else { continue }
      let local = text(line[start..<at])
      let domain = text(line[(at + 1)..<end])
      if allowed.contains("\(local)@\(domain)") || OfficeName.isOffice(local, domain: domain) { continue }
      var first = start
      if line[..<start].suffix(7).elementsEqual("mailto:".utf8) { first -= 7 }
      found.append(first..<end)
    }
    return found
  }

  /// Where a domain ends that has two parts at least; nil where there is none.
  private static func domainEnd(in line: [UInt8], from start: Int) -> Int? {
    var end = start
    var lastDot: Int?
    while end < line.count, isDomain(line[end]) {
      if line[end] == UInt8(ascii: ".") { lastDot = end }
      end += 1
    }
    // A sentence's full stop.
    while end > start,
      line[end - 1] == UInt8(ascii: ".") || line[end - 1] == UInt8(ascii: "-") || line[end - 1] == backslash
    {
      end -= 1
      lastDot = line[start..<end].lastIndex(of: UInt8(ascii: "."))
    }
    guard let lastDot, lastDot > start, end - lastDot > 2 else { return nil }
    return end
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 != backslash }, as: UTF8.self).lowercased()
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func isLocal(_ byte: UInt8) -> Bool { isWord(byte) || "._%+-'\\".utf8.contains(byte) }
  private static func isDomain(_ byte: UInt8) -> Bool { isWord(byte) || ".-\\".utf8.contains(byte) }

  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

/// Words by which an address is an office's.
enum OfficeName {
  /// Whole parts of an address.
  private static let words: Set<String> = [
    "post", "mail", "email", "e", "info", "kontakt", "hej", "kommune", "kommunen", "by", "byen", "plan", "byg", "vej",
    "veje", "park", "natur", "miljø", "miljoe", "miljo", "teknik", "trafik", "klima", "energi", "vand", "affald",
    "genbrug",
    "social", "sundhed", "ældre", "aeldre", "børn", "boern", "unge", "ung", "skole", "skoler", "kultur", "fritid",
    "idræt",
    "økonomi", "oekonomi", "okonomi", "løn", "loen", "hr", "it", "dpo", "presse", "press", "kommunikation", "job",
    "ydelse",
    "ydelser", "pension", "bolig", "digital", "post", "web", "webmaster", "noreply", "support", "service", "valg",
    "politik",
    "referat", "dagsorden", "udvalg", "byråd", "byraad", "råd", "raad", "ledelse", "direktion", "stab", "og",
    "handicap",
    "psykiatri", "beskæftigelse", "erhverv", "turisme", "landdistrikt", "ejendom", "ejendomme", "indkøb", "jura",
    "borger",
    "team", "myndighed", "udvikling", "beredskab", "brand", "museum", "arkiv", "hus", "tilsyn", "sekretær", "office",
    "contact", "admin", "sikker", "sikkerpost", "hovedpostkasse", "høring", "hoering", "klage", "vvm", "gis",
    "naturogmiljø",
  ]
  /// Beginnings and endings of longer names of offices.
  private static let stems = [
    "kommun", "borgerservice", "jobcent", "bibliotek", "rådhus", "raadhus", "forvaltning", "sekretariat",
    "administration",
    "afdeling", "center", "centret", "centeret", "skolen", "planlægning", "planlaegning", "databeskyt", "byrådet",
    "udvalget",
    "hovedpost", "sikkerpost", "postkasse", "beskæftigelse", "sundhedspleje", "dagtilbud", "dagpleje", "børnehave",
    "plejecenter", "ældreråd", "aeldreraad", "handicapråd", "handicapraad", "museet", "redaktion", "borgerrådgiv",
    "borgerraadgiv", "visitation", "byggesag", "byggeri", "ejendom", "teknikog", "ogmiljø", "ogmiljoe", "forsyning",
    "naturog", "familieog", "børnog", "boernog", "ungeog",
  ]

  /// Whether every part of the name in front of the @ is an office's word, a number, or the domain's own name.
  static func isOffice(_ local: String, domain: String) -> Bool {
    let own = domain.split(separator: ".").first.map(String.init) ?? ""
    let parts = local.split { ".-_+".contains($0) }.map { $0.filter { !$0.isNumber } }
    guard !parts.isEmpty, parts.contains(where: { !$0.isEmpty }) else { return false }
    return parts.allSatisfy { part in
      let isOwn = own.utf8.count >= 4 && part == own
      return part.isEmpty || isOwn || words.contains(part) || stems.contains { part.contains($0) }
    }
  }
}

/// The place of a file on a machine of the house: `C:\…`, `\\server\…`, `file:…`.
enum LocalPath {
  static func all(in line: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < line.count {
      if let start = pathStart(in: line, at: index) {
        let end = pathEnd(in: line, from: start)
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Behind the signs that begin a path at a place; nil where none begins there.
  private static func pathStart(in line: [UInt8], at index: Int) -> Int? {
    let isFirst = index == 0 || !EmailAddress.isWord(line[index - 1])
    let letter = line[index] | 0x20
    if isFirst, (0x61...0x7A).contains(letter), index + 3 < line.count, line[index + 1] == UInt8(ascii: ":") {
      // "C:\x", in Markdown "C:\\x"; "C:/x", but no "x://".
      let sign = line[index + 2]
      if sign == backslash, EmailAddress.isWord(line[index + 3]) || line[index + 3] == backslash { return index + 3 }
      if sign == UInt8(ascii: "/"), EmailAddress.isWord(line[index + 3]) { return index + 3 }
    }
    if line[index] == backslash, index == 0 || line[index - 1] != backslash {
      let signs = line[index...].prefix { $0 == backslash }.count
      let host = line[(index + signs)...].prefix {
        EmailAddress.isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
      let after = host.endIndex
      let next = line[after...].drop { $0 == backslash }
      if signs >= 2, host.count >= 2, after < line.count, line[after] == backslash,
        let first = next.first, EmailAddress.isWord(first) || first == UInt8(ascii: "$")
      {
        return index + signs
      }
    }
    if isFirst, letter == UInt8(ascii: "f"), line.count - index > 6 {
      let word = line[index..<(index + 5)].map { $0 == UInt8(ascii: ":") ? $0 : $0 | 0x20 }
      if word.elementsEqual("file:".utf8), line[index + 5] == UInt8(ascii: "/") || line[index + 5] == backslash {
        return index + 5
      }
    }
    return nil
  }

  /// The end of the path: spaces belong to it as long as another folder or the file's ending follows soon.
  private static func pathEnd(in line: [UInt8], from start: Int) -> Int {
    var end = start
    while true {
      while end < line.count, line[end] != 0x20, !stops.contains(line[end]) { end += 1 }
      guard end < line.count, line[end] == 0x20, let next = continuation(in: line, from: end, path: start..<end) else {
        break
      }
      end = next
    }
    // A sentence's sign behind the path.
    while end > start, ".,;:".utf8.contains(line[end - 1]) { end -= 1 }
    return end
  }

  /// Behind a space of a folder's or a file's name.
  private static func continuation(in line: [UInt8], from space: Int, path: Range<Int>) -> Int? {
    let hasEnding = line[path].suffix(6).contains(UInt8(ascii: "."))
    var words = 0
    for index in (space + 1)..<min(line.count, space + 80) {
      let byte = line[index]
      if stops.contains(byte) || ",;:".utf8.contains(byte) { return nil }
      if byte == backslash { return hasEnding ? nil : index }
      if byte == 0x20 { words += 1 }
      if words > 5 { return nil }
      if byte == UInt8(ascii: "."), !hasEnding {
        let ending = line[(index + 1)...].prefix { EmailAddress.isWord($0) }
        if (2...4).contains(ending.count), words <= 4, ending.allSatisfy({ $0 < 0x80 }) { return ending.endIndex }
        if ending.isEmpty { return nil }
      }
    }
    return nil
  }

  private static let stops = Array("\"<>|()[]*".utf8)
  private static let backslash = UInt8(ascii: "\\")
}
