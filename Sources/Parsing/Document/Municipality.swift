import Minutes

/// Whose minutes these are: never a field of the document, so taken from elsewhere, and said from where.
public enum Municipality {
  /// The 98 Danish municipalities by name.
  public static let names: [String] = {
    String(decoding: PackageResources.municipalities_tsv, as: UTF8.self).split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: "\t").dropFirst().first.map(String.init) }
  }()

  private static let bySlug: [String: String] = Dictionary(
    names.map { (Slug.make($0), $0) }, uniquingKeysWith: { first, _ in first })

  /// A municipality named in a path: the nearest folder or the file's own name first.
  static func inPath(_ path: String) -> String? {
    for component in path.split(separator: "/").reversed().prefix(5) {
      let slug = Slug.make(String(component.split(separator: ".").first ?? ""))
      if let name = bySlug[slug] { return name }
      var words = slug.split(separator: "-").map(String.init)
      while !words.isEmpty {
        if let name = bySlug[words.joined(separator: "-")] { return name }
        words.removeLast()
      }
    }
    return nil
  }

  /// The municipality that the text names most often as "… Kommune(s)"; nil where none stands out.
  static func inText(_ text: String) -> String? {
    var counts: [String: Int] = [:]
    let bytes = Array(text.utf8)
    for at in placesBehindK(bytes) {
      guard isCommune(bytes, from: at) else { continue }
      // The word in front, and the one before that: "Aarhus", "Lyngby-Taarbæk", "Ringkøbing-Skjern", "Høje-Taastrup".
      let line = bytes[max(0, at - 60)..<(at - 2)].split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
      let words = line.split(separator: 0x20).suffix(3).map { String(decoding: $0, as: UTF8.self) }
      for count in stride(from: min(3, words.count), through: 1, by: -1) {
        let name = words.suffix(count).joined(separator: " ")
        // A line that is nothing but the name is a letterhead and outweighs what the text mentions.
        let weight = line.count <= name.utf8.count + 1 && endsLine(bytes, from: at) ? 10 : 1
        // "Københavns Kommune" is København's.
        let slug = Slug.make(name)
        let known = bySlug[slug] ?? (slug.hasSuffix("s") ? bySlug[String(slug.dropLast())] : nil)
        if let known, name.startsInUpperCase {
          counts[known, default: 0] += weight
          break
        }
        // One that no table knows still names itself in its letterhead: "SØNDERLUND KOMMUNE".
        if count == 1, name.startsInUpperCase, name.scalarCount >= 3,
          name.unicodeScalars.allSatisfy({ $0.isLetter || $0 == "-" })
        {
          counts[name.isAllCapitals ? capitalised(name) : name, default: 0] += weight
        }
      }
    }
    for ordinary in [
      "Den", "Anden", "Andre", "Hver", "Fra", "Med", "Til", "Som", "Hvis", "Når", "En", "Denne", "Andre", "Vores",
    ] { counts[ordinary] = nil }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].value * 2 > first.value, ranked[1].value > 1 || first.value == 1 { return nil }
    return first.key
  }

  /// Places of an "o" behind a "k" that begins a word.
  private static func placesBehindK(_ bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var places: [Int] = []
      for at in bytes.indices.dropFirst(2)
      where bytes[at - 2] == 0x20 && bytes[at - 1] | 0x20 == UInt8(ascii: "k") && bytes[at] | 0x20 == UInt8(ascii: "o")
      {
        places.append(at)
      }
      return places
    }
  }

  /// "ommune" or "ommunes" in either case, and no other ending: "kommunens regler" names none.
  private static func isCommune(_ bytes: [UInt8], from start: Int) -> Bool {
    let length = 6
    let isWord = bytes.withUnsafeBufferPointer {
      ByteText.standsInAnyCase("ommune", in: $0, at: start, end: $0.count)
    }
    guard isWord else { return false }
    var end = start + length
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "s") { end += 1 }
    return end == bytes.count || !(Vocabulary.isASCIILetterOrDigit(bytes[end]) || bytes[end] >= 0x80)
  }

  /// Nothing stands behind the word "Kommune" on its line.
  private static func endsLine(_ bytes: [UInt8], from start: Int) -> Bool {
    let rest = bytes[start...].drop { Vocabulary.isASCIILetterOrDigit($0) }.prefix { $0 != 0x0A }
    return rest.allSatisfy { $0 <= 0x20 }
  }

  private static func capitalised(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1) + $0.dropFirst().lowered() }.joined(separator: "-")
  }
}
