/// What a host's robots.txt (RFC 9309) says to this program.
struct RobotsFile: Sendable {
  private var rules: [(allows: Bool, pattern: [UInt8])] = []
  /// Seconds between requests that the host asks for.
  private(set) var delay: Double?

  /// Everything is allowed.
  init() {}

  /// The group of this program's name, or the one for all.
  init(_ text: String, name: String) {
    var groups: [(names: [String], rules: [(Bool, [UInt8])], delay: Double?)] = []
    var isOpen = false
    // The standard asks to read 500 KiB at least.
    for line in String(decoding: text.utf8.prefix(512 << 10), as: UTF8.self).split(whereSeparator: \.isNewline) {
      let entry = line.prefix { $0 != "#" }
      guard let colon = entry.firstIndex(of: ":") else { continue }
      let key = entry[..<colon].filter { !$0.isWhitespace }.lowercased()
      let value = entry[entry.index(after: colon)...].filter { !$0.isWhitespace }
      switch key {
      case "user-agent":
        if !isOpen { groups.append(([], [], nil)) }
        isOpen = true
        groups[groups.count - 1].names.append(value.lowercased())
      case "allow", "disallow":
        isOpen = false
        guard !groups.isEmpty, !value.isEmpty else { continue }
        groups[groups.count - 1].rules.append((key == "allow", Array(value.utf8)))
      case "crawl-delay":
        isOpen = false
        if !groups.isEmpty { groups[groups.count - 1].delay = Double(value) }
      default: continue
      }
    }
    let own = groups.filter { $0.names.contains(name) }
    for group in own.isEmpty ? groups.filter({ $0.names.contains("*") }) : own {
      rules += group.rules.map { (allows: $0.0, pattern: $0.1) }
      delay = group.delay.flatMap { $0.isFinite && $0 > 0 ? $0 : nil } ?? delay
    }
  }

  /// The longest rule that fits counts; of two of one length the one that allows.
  func allows(_ path: String) -> Bool {
    let path = Array(path.utf8)
    var best: (length: Int, allows: Bool)?
    for rule in rules where RobotsFile.fits(rule.pattern, path) {
      let length = rule.pattern.count
      if length > best?.length ?? -1 || length == best?.length && rule.allows { best = (length, rule.allows) }
    }
    return best?.allows ?? true
  }

  /// `*` is anything, `$` at the end is the end. Greedy parts in order, so that no pattern takes long.
  private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == UInt8(ascii: "$")
    let parts = (isWhole ? pattern.dropLast() : pattern[...]).split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = parts.first, path.starts(with: first) else { return false }
    var start = first.count
    for (index, part) in parts.enumerated().dropFirst() {
      let isLast = index == parts.count - 1
      if isLast, isWhole {
        return path.count - part.count >= start && path.suffix(part.count).elementsEqual(part)
      }
      guard !part.isEmpty else { continue }
      let found = (start...max(start, path.count)).first { path.dropFirst($0).starts(with: part) }
      guard let found else { return false }
      start = found + part.count
    }
    return !isWhole || start == path.count
  }
}
