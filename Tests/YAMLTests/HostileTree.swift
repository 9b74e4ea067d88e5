@testable import YAML

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random trees of texts that YAML's grammar makes hard.
enum HostileTree {
  private static let pieces: [String] = [
    "\"", "'", ":", ": ", "#", " #", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", "-", "- ", "---", "...", "?",
    "[", "]",
    "{", "}", ",", "&a", "*a", "!", "|", ">", "%", "@", "`", "\\", "\\n", "~", "null", "true", "12", "2026-03-25", "a",
    "æøå", "é", "e\u{301}", "😀", "👩‍👩‍👧", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}",
    "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{202E}", "=", "<<", "Beslutning", "x: y", "\n  - z",
  ]

  static func text(using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...6, using: &generator)
    let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let isLong = Int.random(in: 0..<20, using: &generator) == 0
    return isLong ? String(repeating: text, count: 40) : text
  }

  static func node(depth: Int, using generator: inout SeededGenerator) -> YAMLNode {
    let isFlow = Int.random(in: 0..<3, using: &generator) == 0
    let count = Int.random(in: 0...4, using: &generator)
    switch Int.random(in: 0..<(depth == 0 ? 3 : 7), using: &generator) {
    case 0: return [.null, .bool(true), .integer(-3), .plain("2026-03-25"), .plain("1.5")][count]
    case 1, 2: return .string(text(using: &generator))
    case 3, 4:
      return .sequence((0..<count).map { _ in node(depth: depth - 1, using: &generator) }, isFlow: isFlow)
    default:
      var keys: Set<String> = []
      var pairs: [(String, YAMLNode)] = []
      for _ in 0..<count {
        let key = text(using: &generator)
        guard keys.insert(key).inserted else { continue }
        pairs.append((key, node(depth: depth - 1, using: &generator)))
      }
      return .mapping(pairs, isFlow: isFlow)
    }
  }
}
