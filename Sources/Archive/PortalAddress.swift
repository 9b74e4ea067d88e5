/// The host of a portal that the publisher names: nothing else is ever asked.
public struct PortalAddress: Hashable, Sendable {
  public let scheme: String
  /// In small letters, with its port where it has one: "dagsordener.example.dk", "127.0.0.1:8080".
  public let host: String

  /// "https://dagsordener.example.dk"
  public var description: String { "\(scheme)://\(host)" }

  /// Whether it is this machine: tests only.
  public var isLoopback: Bool {
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
    return ["localhost", "127.0.0.1", "[::1]"].contains(name)
  }

  /// A host's name, or its address with `https://` in front; nil for anything else. Without encryption only this machine
  /// may be asked.
  public init?(_ text: String) {
    var rest = text.lowercased()[...]
    var scheme = "https"
    for prefix in ["https", "http"] where rest.hasPrefix(prefix + "://") {
      scheme = prefix
      rest = rest.dropFirst(prefix.count + 3)
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    self.scheme = scheme
    host = String(rest)
    guard PortalAddress.isHost(host), scheme == "https" || isLoopback else { return nil }
  }

  private static func isHost(_ text: String) -> Bool {
    guard text.utf8.count <= 253 else { return false }
    var name = text[...]
    if name.hasPrefix("[::1]") {
      name = "localhost" + name.dropFirst(5)
    }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first else { return false }
    if parts.count == 2 {
      guard let port = Int(parts[1]), (1...65535).contains(port), !parts[1].hasPrefix("+") else { return false }
    }
    return first.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
  }
}
