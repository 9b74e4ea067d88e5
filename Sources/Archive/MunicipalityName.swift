import Minutes
import Parsing

/// A municipality's name as an archive writes it.
public enum MunicipalityName {
  /// Folders of the archive, and of the site, that no municipality may take.
  private static let taken: Set<String> = [
    "beslutninger", "dialects", "emner", "kalender", "om", "personer", "sager", "soeg", "was",
  ]

  /// The name without "Kommune", spelled as the table of municipalities spells it where it is in there; nil for what
  /// names nothing, or a folder that is needed otherwise.
  public static func normalised(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    let name = words.withoutKommune
    let slug = Slug.make(name)
    guard name.contains(where: \.isLetter), slug != "x", name.lowercased() != "kommune", !taken.contains(slug) else {
      return nil
    }
    // "Københavns Kommune" is København's.
    let known = Municipality.names.first { Slug.make($0) == slug }
    return known ?? Municipality.names.first { Slug.make($0) + "s" == slug } ?? name
  }

  /// Whether the text names a municipality, and no newspaper or association.
  static func isOne(_ text: String) -> Bool {
    guard let name = normalised(text) else { return false }
    return name != text.split { $0.isWhitespace }.joined(separator: " ") || Municipality.names.contains(name)
  }
}

extension String {
  /// "Herlev Kommune" and "Herlev" are one municipality.
  public var withoutKommune: String {
    var name = self[...]
    while name.hasSuffix(" ") { name = name.dropLast() }
    return name.lowercased().hasSuffix(" kommune") ? String(name.dropLast(8)) : String(name)
  }
}
