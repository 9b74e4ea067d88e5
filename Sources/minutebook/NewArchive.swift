import Archive
import Foundation
import Minutes
import Parsing
import Theme

/// An archive that begins: what is known of it, and the files that it begins with.
struct NewArchive {
  var title: String
  /// Without "Kommune": as the archive's folders write it. Nil where nobody told.
  var municipality: String?
  /// As it calls itself.
  var publisher: String?
  /// Of the pages' own words.
  var language: String
  var baseURL: String?
  /// Whether the comments and the README are in Danish.
  var isDanish: Bool

  /// By path below the archive's own folder.
  var files: [(path: String, bytes: [UInt8])] {
    let settings = isDanish ? PackageResources.site_da_yml : PackageResources.site_en_yml
    let readme = isDanish ? PackageResources.README_da_md : PackageResources.README_en_md
    var files = [
      ("Content/site.yml", filled(settings)), ("README.md", filled(readme)), (".gitignore", PackageResources.gitignore),
      (".github/workflows/pages.yml", PackageResources.pages_yml), (".gitlab-ci.yml", PackageResources.gitlab_yml),
    ]
    // A build puts _headers into the site by itself.
    files += BuiltInTheme.files.filter { $0.path.hasPrefix("server/") && $0.path != "server/_headers" }
      .map { ($0.path, $0.bytes) }
    return files.map { (path: $0.0, bytes: $0.1) }
  }

  private func filled(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    let example =
      isDanish
      ? "# publishers:\n#   - name: Herlev Kommune"
      : "# publishers:\n#   - name: Herlev Kommune\n#     municipality: Herlev"
    var publishers = example
    if let publisher {
      publishers = "publishers:\n  - name: \(NewArchive.quoted(publisher))"
      if let municipality { publishers += "\n    municipality: \(NewArchive.quoted(municipality))" }
    }
    let heading = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    for (name, value) in [
      ("{{base-url}}", baseURL.map { "base-url: \($0)" } ?? "# base-url:"), ("{{language}}", language),
      ("{{publishers}}", publishers), ("{{heading}}", heading), ("{{title}}", NewArchive.quoted(title)),
    ] { text = text.replacing(name, with: value) }
    return Array(text.utf8)
  }

  /// A text as YAML reads it back, whatever is in it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.properties.generalCategory == .control: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  // MARK: What can be found out

  /// The municipality that a folder is named after: `herlev`, `referater-herlev`, `Ishøj Kommune`.
  static func municipality(inFolderName name: String) -> String? {
    let words = Slug.make(name).split(separator: "-")
    var longest: (count: Int, name: String)?
    for known in Municipality.names {
      let sought = Slug.make(known).split(separator: "-")
      guard sought.count <= words.count, sought.count > longest?.count ?? 0 else { continue }
      for start in 0...(words.count - sought.count) where words[start..<start + sought.count].elementsEqual(sought) {
        longest = (sought.count, known)
      }
    }
    return longest?.name
  }

  /// How a municipality calls itself.
  static func publisher(of municipality: String) -> String {
    switch municipality {
    case "København": "Københavns Kommune"
    case "Bornholm": "Bornholms Regionskommune"
    default: "\(municipality) Kommune"
    }
  }

  /// Whether a person who uses this environment reads Danish.
  static func readsDanish(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("da")
  }
}
