import Archive
import Foundation

/// Where the pages of a repository on GitHub or GitLab stand, told by its settings alone.
enum GitRemote {
  /// The address of the pages that the folder's remote "origin" would have; nil where it has none, or elsewhere.
  static func pagesAddress(of folder: String) -> String? {
    guard let text = try? Files.readText(folder + "/.git/config") else { return nil }
    return originAddress(in: text).flatMap(pagesAddress(remote:))
  }

  /// The first `url` below `[remote "origin"]`.
  static func originAddress(in configuration: String) -> String? {
    var isOrigin = false
    for line in configuration.split(whereSeparator: \.isNewline) {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("[") {
        isOrigin = line == "[remote \"origin\"]"
      } else if isOrigin {
        let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        if parts.count == 2, parts[0] == "url" { return parts[1] }
      }
    }
    return nil
  }

  /// `git@github.com:herlev/referater.git` to `https://herlev.github.io/referater/`.
  static func pagesAddress(remote: String) -> String? {
    for (host, pages) in [("github.com", "github.io"), ("gitlab.com", "gitlab.io")] {
      for start in ["https://\(host)/", "git@\(host):", "ssh://git@\(host)/"] where remote.hasPrefix(start) {
        var names = remote.dropFirst(start.count).split(separator: "/").map(String.init)
        if let last = names.last, last.hasSuffix(".git") { names[names.count - 1] = String(last.dropLast(4)) }
        guard names.count >= 2 else { return nil }
        let owner = names.removeFirst().lowercased()
        // A repository that is named like the address is the address.
        let isWhole = names.count == 1 && names[0].lowercased() == "\(owner).\(pages)"
        return BaseURL.normalised("https://\(owner).\(pages)/" + (isWhole ? "" : names.joined(separator: "/")))
      }
    }
    return nil
  }
}
