/// Follows every link of a site as a server would.
struct LinkChecker {
  let site: BuiltSite
  /// The path of the site's own address.
  var base = "/"

  /// What is wrong, a line each.
  func faults() throws -> [String] {
    var faults: [String] = []
    let pages = try Dictionary(uniqueKeysWithValues: site.pagePaths.map { ($0, try site.page($0)) })
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      faults += page.faults.map { "\(path): \($0)" }
      var seen: Set<String> = []
      for id in page.ids where !seen.insert(id).inserted { faults.append("\(path): the id \(id) stands twice") }
      for address in page.addresses {
        switch target(of: address, from: path) {
        case .outside:
          // The state's collection of laws is where an act whose number is printed can be read.
          if address.hasPrefix("https://www.retsinformation.dk/eli/lta/") { continue }
          faults.append("\(path): \(address) leads away")
        case .inside(let file, let fragment):
          if site.files[file] == nil {
            faults.append("\(path): \(address) leads to \(file), which is not there")
          } else if let fragment, pages[file]?.element(id: fragment) == nil {
            faults.append("\(path): \(address) leads to no id")
          }
        }
      }
    }
    return faults
  }

  /// Pages that no path of links leads to from the start page.
  func orphans() throws -> [String] {
    var reached: Set<String> = ["index.html", "404.html"]
    var waiting = ["index.html"]
    while let path = waiting.popLast() {
      for address in try site.page(path).addresses {
        guard case .inside(let file, _) = target(of: address, from: path), file.hasSuffix(".html") else { continue }
        if reached.insert(file).inserted { waiting.append(file) }
      }
    }
    return site.pagePaths.filter { !reached.contains($0) }
  }

  private enum Target {
    case inside(file: String, fragment: String?)
    case outside
  }

  private func target(of address: String, from page: String) -> Target {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    if path.isEmpty { return .inside(file: page, fragment: fragment) }
    if path.contains(":") || path.hasPrefix("//") { return .outside }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    var rest = path[...]
    if path.hasPrefix("/") {
      guard path.hasPrefix(base) else { return .outside }
      folders = []
      rest = path.dropFirst(base.count)
    }
    for part in rest.split(separator: "/") {
      if part == ".." {
        guard folders.popLast() != nil else { return .outside }
      } else if part != "." {
        folders.append(String(part))
      }
    }
    if path.hasSuffix("/") { folders.append("index.html") }
    return .inside(file: folders.joined(separator: "/"), fragment: fragment)
  }
}
