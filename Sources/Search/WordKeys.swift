/// Words that were met before with the key of each.
struct KnownKeys: Sendable {
  var words = WordTable()
  private var keys: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  func key(_ number: Int) -> [UInt8] {
    Array(keys[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])])
  }

  /// Adds the key of the word that was met last.
  mutating func append(_ key: [UInt8]) {
    keys += key
    ends.append(UInt32(keys.count))
  }
}

/// Brings each word to what all its inflections and spellings share: the key it is searched by.
///
/// Snowball's stemmer does most of it; what it splits is merged here (budget, budgettet), and what it merges too eagerly
/// is kept apart (ledig, ledelse). `search.js` has the same rules: `Tests/Search/keys.json` holds both to one table.
struct WordKeys: ~Copyable {
  private let language: SearchLanguage
  private let stemmer: Stemmer?
  private(set) var known: KnownKeys

  /// `known` saves working out keys again.
  init(_ language: SearchLanguage, known: KnownKeys = KnownKeys()) {
    self.language = language
    self.known = known
    stemmer = language.stemmer.flatMap { Stemmer($0) }
  }

  /// The key of a word in lower case. A word with a digit or a § is its own.
  mutating func key(_ word: [UInt8]) -> [UInt8] {
    let number = known.words.number(of: word[...])
    if number < known.count { return known.key(number) }
    let key = made(word)
    // A bound, for vocabularies of millions of words.
    if known.count > 500_000 { known = KnownKeys() } else { known.append(key) }
    return key
  }

  private borrowing func made(_ word: [UInt8]) -> [UInt8] {
    let plain = canonical(word)
    if plain.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return plain }
    return language.hasTwin ? WordKeys.merged(root(DanishVerbs.infinitive(of: plain) ?? plain)) : stemmed(plain)
  }

  private borrowing func stemmed(_ word: [UInt8]) -> [UInt8] {
    switch stemmer {
    case .some(let stemmer): stemmer.stem(word)
    case .none: word
    }
  }

  /// Letters in one spelling: ae is æ, é is e.
  borrowing func canonical(_ word: [UInt8]) -> [UInt8] { Spelling.canonical(word, digraphs: language.writesDigraphs) }

  /// Stemming until nothing more falls off merges what one round splits: budget, budgettet; evaluere, evaluering.
  private borrowing func root(_ word: [UInt8]) -> [UInt8] {
    var word = word
    for _ in 0..<4 {
      var next = stemmed(word)
      // "ledig" is not "led": what makes another word of a word stays.
      if next != word, let kept = WordKeys.derivation(of: word, stem: next) { return kept }
      if next == word { next = WordKeys.withoutAction(word) }
      if next == word || Spelling.length(next) < 3 { break }
      word = next
    }
    return word
  }

  /// What is done bears the name of doing it, where the word is long enough to tell: ansøgning, evaluering.
  private static func withoutAction(_ word: [UInt8]) -> [UInt8] {
    for (ending, least) in [("ning", 9), ("ing", 9)] {
      if word.suffix(ending.utf8.count).elementsEqual(ending.utf8), Spelling.length(word) >= least {
        return word.dropLast(ending.utf8.count)
      }
    }
    return word
  }

  private static let derivations = ["elig", "lig", "ig"].map { Array($0.utf8) }
  private static let nominal = Array("els".utf8)

  private static func derivation(of word: [UInt8], stem: [UInt8]) -> [UInt8]? {
    for suffix in derivations where word.starts(with: stem + suffix) { return stem + suffix }
    return Spelling.length(stem) <= 3 && word.starts(with: stem + nominal) ? stem + nominal : nil
  }

  /// center, centret · artikel, artikler · social, socialt · gennemføre, gennemført · gymnasium, gymnasiet · barn, børn.
  private static func merged(_ root: [UInt8]) -> [UInt8] {
    var root = root
    func ends(_ ending: String, least: Int) -> Bool {
      root.suffix(ending.utf8.count).elementsEqual(ending.utf8) && Spelling.length(root) >= least
    }
    if ends("ium", least: 6) || ends("eum", least: 6) { root.removeLast(2) }
    for ending in ["alt", "elt", "ivt", "emt", "ørt", "ært", "ævnt"] where ends(ending, least: 6) {
      root.removeLast()
      break
    }
    if ends("tr", least: 5) { root.removeLast() }
    if ends("el", least: 5), !isVowel(root[root.count - 3]) {
      root.remove(at: root.count - 2)
      let end = root.count - 2
      if end > 0, root[end] == root[end - 1] { root.remove(at: end) }
    }
    for (plural, singular) in plurals where root.suffix(plural.count).elementsEqual(plural) {
      root.replaceSubrange((root.count - plural.count)..., with: singular)
    }
    return root
  }

  /// Roots of plurals that change their vowel, and of the singulars: skolebørn, skolebarn.
  private static let plurals = [
    ("børn", "barn"), ("mænd", "mand"), ("hænd", "hånd"), ("bøg", "bog"), ("kursus", "kur"),
  ].map {
    (Array($0.0.utf8), Array($0.1.utf8))
  }

  private static func isVowel(_ byte: UInt8) -> Bool { byte >= 0x80 || "aeiouy".utf8.contains(byte) }
}
