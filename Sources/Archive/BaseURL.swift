/// The address a site is published at.
public enum BaseURL {
  /// With a slash at its end; nil for what is no http(s) address of a folder.
  public static func normalised(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#@".utf8.contains($0) })
    else { return nil }
    var parts = text.drop { $0 != ":" }.dropFirst(3).split(separator: "/", omittingEmptySubsequences: false)
    if parts.last == "" { parts.removeLast() }
    guard let host = parts.first, let first = host.utf8.first, isLetterOrDigit(first) || first == UInt8(ascii: "[")
    else {
      return nil
    }
    // Browsers take such parts out, and every link would be wrong.
    guard !parts.contains(where: { ["", ".", ".."].contains($0) }) else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// "/arkiv/" of "https://example.dk/arkiv/".
  public static func path(of address: String) -> String {
    let rest = address.drop { $0 != ":" }.dropFirst(3)
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...])
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
