/// Takes compound words apart by the archive's own vocabulary: "beskæftigelsesreformen" holds "reformen".
///
/// Works on words as characters of one byte; a word that Latin-1 cannot say is not taken apart.
struct CompoundParts: ~Copyable {
  private var keys: WordKeys
  /// What each worker's own one begins with.
  private(set) var tables: Tables

  /// All but the stemmer, which serves one worker at a time.
  struct Tables: Sendable {
    fileprivate let language: SearchLanguage
    /// Words of the archive that may be parts.
    fileprivate var words = WordTable()
    /// Their stems.
    fileprivate var stems = WordTable()
    /// Ends of words that stand behind several known beginnings: "lægning" in planlægning, vejlægning.
    fileprivate var ends = WordTable()
    fileprivate var endCounts: [UInt32] = []
    fileprivate var prefixes = WordTable()
    fileprivate var suffixes = WordTable()
    /// Keys of words that were met while the tables were made.
    fileprivate var known = KnownKeys()

    /// Knows no word yet.
    init(_ language: SearchLanguage) { self.language = language }
  }

  static let shortest = 3

  init(_ tables: Tables) {
    self.tables = tables
    keys = WordKeys(tables.language, known: tables.known)
  }

  /// `vocabulary`: the archive's words in lower case with the number of items that have each.
  init(_ language: SearchLanguage, vocabulary: [(word: [UInt8], count: Int)], items: Int) {
    keys = WordKeys(language)
    tables = Tables(language)
    for word in language.prefixes { _ = tables.prefixes.number(of: Latin.bytes(Array(word.utf8)) ?? []) }
    for word in language.suffixes { _ = tables.suffixes.number(of: Latin.bytes(Array(word.utf8)) ?? []) }
    guard language.joinsWords else { return }
    let stopWords = Set(language.stopWords)
    // In a large archive a word that stands once is as likely a slip of the pen.
    let least = items > 2_000 ? 2 : 1
    for (word, count) in vocabulary where count >= least {
      guard let latin = Latin.bytes(keys.canonical(word)), latin.count >= CompoundParts.shortest,
        latin.allSatisfy(Latin.isLetter), !stopWords.contains(String(decoding: word, as: UTF8.self)),
        latin.count > 3 || CompoundParts.mayBeShort(latin)
      else { continue }
      _ = tables.words.number(of: latin)
      // A word that lost much is left with less than a word: "rettede" is "r".
      if let stem = Latin.bytes(keys.key(word)), stem.count >= max(CompoundParts.shortest, latin.count - 4) {
        _ = tables.stems.number(of: stem)
      }
    }
    countEnds(vocabulary)
    tables.known = keys.known
  }

  /// Three letters that end like an inflection are the end of a word more often than a word: "ret", "ten".
  private static func mayBeShort(_ word: [UInt8]) -> Bool {
    guard word.contains(where: Latin.isVowel) else { return false }
    return !(word[1] == 0x65 && "tnrs".utf8.contains(word[2]))
  }

  private mutating func countEnds(_ vocabulary: [(word: [UInt8], count: Int)]) {
    for (word, _) in vocabulary {
      guard let latin = Latin.bytes(keys.canonical(word)), latin.count >= 9, latin.allSatisfy(Latin.isLetter) else {
        continue
      }
      for cut in 4...(latin.count - 4) {
        let left = latin[..<cut]
        guard isKnown(left), !tables.prefixes.contains(left) else { continue }
        let right = latin[cut...]
        guard !tables.suffixes.contains(right) else { continue }
        let number = tables.ends.number(of: Latin.utf8(keyOfLatin(right)))
        if number == tables.endCounts.count { tables.endCounts.append(0) }
        tables.endCounts[number] += 1
      }
    }
  }

  /// The key of a word, and those of its parts.
  mutating func keys(of word: [UInt8]) -> [[UInt8]] { [keys.key(word)] + parts(of: word) }

  /// The keys of a compound's parts; none where the word is none.
  mutating func parts(of word: [UInt8]) -> [[UInt8]] {
    guard let latin = Latin.bytes(keys.canonical(word)), latin.count >= 6, latin.allSatisfy(Latin.isLetter) else {
      return []
    }
    var found: [[UInt8]] = []
    split(latin[...], depth: 0, into: &found)
    guard !found.isEmpty else { return [] }
    let own = keys.key(word)
    var seen: Set<[UInt8]> = [own]
    return found.filter { $0.count >= 3 && seen.insert($0).inserted }
  }

  private mutating func split(_ word: ArraySlice<UInt8>, depth: Int, into found: inout [[UInt8]]) {
    guard depth < 4, word.count >= 6, let cut = bestCut(word) else { return }
    let left = word[..<cut.place]
    let right = word[cut.place...]
    if cut.left { found.append(Latin.utf8(keyOfLatin(bare(left)))) }
    if cut.right { found.append(Latin.utf8(keyOfLatin(right))) }
    split(bare(left), depth: depth + 1, into: &found)
    split(right, depth: depth + 1, into: &found)
  }

  private struct Cut {
    var place: Int
    var rank: Int
    /// Which sides are words of their own.
    var left: Bool
    var right: Bool
  }

  /// The best place to cut: both sides known before one; of equals the one with the longest beginning, for compounds grow
  /// at their front.
  private mutating func bestCut(_ word: ArraySlice<UInt8>) -> Cut? {
    var best: Cut?
    let first = word.startIndex + CompoundParts.shortest
    let last = word.endIndex - CompoundParts.shortest
    guard first <= last else { return nil }
    for place in first...last {
      let left = word[word.startIndex..<place]
      let right = word[place...]
      let isPrefix = tables.prefixes.contains(left)
      if tables.suffixes.contains(right) { continue }
      let leftIsKnown = isKnown(left) || isInflected(left, before: right)
      var cut: Cut?
      if isPrefix {
        // "udvalg" is whole, whatever stands behind "ud".
        if isKnownEnd(right) { cut = Cut(place: place, rank: 2, left: false, right: false) }
      } else if leftIsKnown {
        if isKnownEnd(right) {
          cut = Cut(place: place, rank: 3, left: true, right: true)
        } else if left.count >= 4, right.count >= 4, isCommonEnd(right) {
          cut = Cut(place: place, rank: 2, left: true, right: true)
        } else if right.count >= 4, left.count >= 6 || left.count >= 5 && left.last == 0x73 {
          cut = Cut(place: place, rank: 1, left: true, right: true)
        }
      } else if best?.rank ?? 0 < 1, left.count >= 4,
        right.count >= 5 && tables.words.contains(right) || right.count >= 6 && isKnownEnd(right)
      {
        cut = Cut(place: place, rank: 1, left: false, right: true)
      }
      if let cut, cut.rank >= best?.rank ?? 0 { best = cut }
    }
    guard let best, best.left || best.right else { return nil }
    return best
  }

  /// A word of the archive, also with the s or e that joins it to the next.
  private func isKnown(_ part: ArraySlice<UInt8>) -> Bool {
    if tables.words.contains(part) || part.count >= 4 && tables.stems.contains(part) { return true }
    guard part.count > CompoundParts.shortest, let last = part.last, last == 0x73 || last == 0x65 else { return false }
    let bare = part.dropLast()
    return tables.words.contains(bare) || bare.count >= 4 && tables.stems.contains(bare)
  }

  /// "beskæftigelses" in front of a word, where the archive has "beskæftigelsen" only.
  private mutating func isInflected(_ left: ArraySlice<UInt8>, before right: ArraySlice<UInt8>) -> Bool {
    guard left.count >= 5, left.last == 0x73, isKnownEnd(right) else { return false }
    let key = keyOfLatin(left)
    return key.count >= 4 && tables.stems.contains(key[...])
  }

  private mutating func isKnownEnd(_ part: ArraySlice<UInt8>) -> Bool {
    if tables.words.contains(part) { return true }
    guard part.count >= 4 else { return false }
    let key = keyOfLatin(part)
    return key.count >= CompoundParts.shortest && tables.stems.contains(key[...])
  }

  private mutating func isCommonEnd(_ part: ArraySlice<UInt8>) -> Bool {
    guard let number = tables.ends.find(Latin.utf8(keyOfLatin(part))[...]) else { return false }
    return tables.endCounts[number] >= 3
  }

  /// Without the s that joins, where the word is known without it only.
  private func bare(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard part.last == 0x73, !tables.words.contains(part), part.count > CompoundParts.shortest else { return part }
    return part.dropLast()
  }

  private mutating func keyOfLatin(_ part: ArraySlice<UInt8>) -> [UInt8] {
    let key = keys.key(Latin.utf8(part))
    return Latin.bytes(key) ?? key
  }
}

/// Words with one byte for each character (ISO 8859-1).
enum Latin {
  /// Nil where a character is beyond Latin-1.
  static func bytes(_ word: [UInt8]) -> [UInt8]? {
    var made: [UInt8] = []
    made.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        made.append(byte)
        index += 1
      } else if byte == 0xC2 || byte == 0xC3, index + 1 < word.count {
        made.append((byte & 3) << 6 | word[index + 1] & 0x3F)
        index += 2
      } else {
        return nil
      }
    }
    return made
  }

  static func utf8(_ word: some Sequence<UInt8>) -> [UInt8] {
    var made: [UInt8] = []
    for byte in word {
      if byte < 0x80 {
        made.append(byte)
      } else {
        made.append(0xC0 | byte >> 6)
        made.append(0x80 | byte & 0x3F)
      }
    }
    return made
  }

  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0xC0 }

  static func isVowel(_ byte: UInt8) -> Bool { byte >= 0xC0 || "aeiouy".utf8.contains(byte) }
}
