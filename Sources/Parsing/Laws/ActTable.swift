import Minutes

/// The acts that minutes name, found by every name that they have: `Data/acts.tsv`.
///
/// Names are a tree of their bytes in lower case, so that looking for one does not depend on how many there are.
struct ActTable: Sendable {
  static let shared = ActTable(
    acts: String(decoding: PackageResources.acts_tsv, as: UTF8.self),
    ordinary: String(decoding: PackageResources.no_acts_txt, as: UTF8.self))

  private struct Node {
    var byte: UInt8
    var firstChild: Int32 = -1
    var sibling: Int32 = -1
    /// The act whose name ends here; -1: none does.
    var act: Int32 = -1
  }

  private(set) var acts: [Act] = []
  /// Capitals that stand for an act in front of a section: "SEL § 85".
  private(set) var abbreviations: [String: Int] = [:]
  /// Words of an act's shape that are none.
  private(set) var ordinary: Set<String> = []
  private var nodes = [Node(byte: 0)]
  /// By a name's first byte, for a quick no.
  private var first = [Int32](repeating: -1, count: 256)
  /// Where the names that begin with "lov" and "bekendtgørelse" go on.
  private(set) var law: Int32 = -1
  private(set) var order: Int32 = -1

  init(acts text: String, ordinary words: String) {
    for line in text.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 3 else { continue }
      let position = acts.count
      acts.append(Act(key: columns[0], name: columns[1], title: columns[2].isEmpty ? nil : columns[2]))
      for name in [columns[1], columns[2]]
        + (columns.count > 3 ? columns[3].split(separator: "|").map(String.init) : [])
      {
        if name.unicodeScalars.allSatisfy(\.isUpper) {
          abbreviations[name] = position
        } else {
          insert(name, act: position)
        }
      }
    }
    law = node("lov")
    order = node("bekendtgørelse")
    ordinary = Set(words.split(separator: "\n").map(String.init))
  }

  private static func normal(_ name: String) -> [UInt8] {
    name.lowered().utf8.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") }
  }

  private mutating func insert(_ name: String, act: Int) {
    var at: Int32 = 0
    for byte in ActTable.normal(name) {
      let next = child(of: at, byte)
      if next >= 0 {
        at = next
        continue
      }
      let new = Int32(nodes.count)
      nodes.append(Node(byte: byte, sibling: nodes[Int(at)].firstChild))
      nodes[Int(at)].firstChild = new
      if at == 0 { first[Int(byte)] = new }
      at = new
    }
    if at > 0, nodes[Int(at)].act < 0 { nodes[Int(at)].act = Int32(act) }
  }

  private func node(_ name: String) -> Int32 {
    var at: Int32 = 0
    for byte in ActTable.normal(name) where at >= 0 { at = child(of: at, byte) }
    return at
  }

  private func child(of node: Int32, _ byte: UInt8) -> Int32 {
    var next = nodes[Int(node)].firstChild
    while next >= 0, nodes[Int(next)].byte != byte { next = nodes[Int(next)].sibling }
    return next
  }

  struct Match {
    var act: Int
    var end: Int
    /// "servicelovens": what it governs follows.
    var isGenitive: Bool
  }

  /// The longest name that stands here; commas and the points of "m.v." do not count.
  ///
  /// With `node`, the rest of a name whose first word ("lov") was read already.
  func longest(in text: LawText, at start: Int, from node: Int32? = nil) -> Match? {
    var at: Int32
    var position = start
    if let node {
      at = node
    } else {
      let byte = text[start]
      at = first[Int((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)]
      position += 1
      // A first letter beyond ASCII in upper case: "Ældreloven".
      if at >= 0, byte == 0xC3 {
        at = child(of: at, lower(text[position]))
        position += 1
      }
    }
    var best: Match?
    var isBehindMark = false
    while at >= 0 {
      let act = nodes[Int(at)].act
      if act >= 0, !isBehindMark {
        if text.isBoundary(at: position) {
          best = Match(act: Int(act), end: position, isGenitive: false)
        } else if text[position] | 0x20 == UInt8(ascii: "s"), text.isBoundary(at: position + 1) {
          best = Match(act: Int(act), end: position + 1, isGenitive: true)
        }
      }
      guard position < text.count else { break }
      let byte = text[position]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), text[position - 1] != byte {
        // Not over the end of a sentence.
        if byte == UInt8(ascii: "."), text.isUpperCase(at: text.skipSpaces(from: position + 1)) { break }
        position += 1
        isBehindMark = true
        continue
      } else if text.spaceWidth(at: position) > 0 {
        at = child(of: at, 0x20)
        position = text.skipSpaces(from: position)
      } else if byte == 0xC3 {
        at = child(of: at, byte)
        if at >= 0 { at = child(of: at, lower(text[position + 1])) }
        position += 2
      } else {
        at = child(of: at, (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        position += 1
      }
      isBehindMark = false
    }
    return best
  }

  /// The second byte of a letter of Latin-1.
  private func lower(_ byte: UInt8) -> UInt8 { (0x80...0x9E).contains(byte) ? byte | 0x20 : byte }
}
