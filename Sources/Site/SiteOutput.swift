import Archive
import CRename
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#endif

/// A file of the site, ready to be written.
public struct OutputFile: Sendable {
  public var path: String
  public var bytes: [UInt8]
}

/// The website's folder: replaced whole, or not at all.
///
/// `SHA256SUMS` lists every file that a build wrote. What stands in the folder beyond that list is not ours, and stops
/// the build. A new tree is written beside the old one and takes its place by one exchange of names.
struct SiteOutput {
  let path: String
  static let manifest = "SHA256SUMS"
  /// Files that keep an empty folder in version control.
  private static let keepers: Set<String> = [".nojekyll", ".gitignore", ".gitkeep"]

  private var staging: String { sibling("new") }
  private var parent: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let joined = parts.joined(separator: "/")
    return joined.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : joined
  }

  private func sibling(_ kind: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "site"
    return "\(parent)/.\(name).minutebook-\(kind)"
  }

  /// Throws where the folder holds files that are not ours, or cannot be written.
  init(path: String) throws(DiagnosticsError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    // Behind a link stands the folder that is served: that one is replaced, the link stays.
    self.path = Files.isFolder(path) ? SiteOutput.resolved(path) : path
    do throws(Diagnostic) { try check() } catch { throw DiagnosticsError([error]) }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private func check() throws(Diagnostic) {
    guard path != "/", path != SiteOutput.resolved(".") else {
      throw .error(path, "this folder cannot be a site's output", advice: "Name a folder of its own with --output.")
    }
    guard Files.exists(path) else {
      var status = stat()
      guard lstat(path, &status) != 0 else {
        throw .error(
          path, "this link leads to no folder",
          advice: "Make the folder it leads to, or name another one with --output.")
      }
      return
    }
    guard Files.isFolder(path) else {
      throw .error(path, "this is a file, not a folder", advice: "Name a folder with --output.")
    }
    guard access(path, W_OK | X_OK) == 0 else { throw Files.failure(path, "cannot be written") }
    let ours = try listed()
    let strangers = try present(below: "").filter {
      !ours.contains($0) && !SiteOutput.keepers.contains($0) && $0 != SiteOutput.manifest
    }
    guard let first = strangers.first else { return }
    let more = strangers.count > 1 ? " and \(strangers.count - 1) more" : ""
    throw .error(
      path, "the folder holds files that no build wrote: \(first)\(more)",
      advice: "Name another folder with --output, or move those files away; nothing was changed.")
  }

  /// The files that the last build wrote.
  private func listed() throws(Diagnostic) -> Set<String> {
    let file = path + "/" + SiteOutput.manifest
    guard Files.exists(file) else { return [] }
    var paths: Set<String> = []
    for line in String(decoding: try Files.read(file), as: UTF8.self).split(separator: "\n") where line.utf8.count > 66
    {
      paths.insert(String(line.dropFirst(66)))
    }
    // Other programs make files of this name, too: ours lists what every site has.
    return paths.isSuperset(of: SiteOutput.always) ? paths : []
  }

  /// Files of every site that was ever built.
  private static let always: Set<String> = ["index.html", "search.json", "sitemap.xml"]

  /// Every file below the folder, hidden ones too.
  private func present(below folder: String) throws(Diagnostic) -> [String] {
    let here = folder.isEmpty ? path : path + "/" + folder
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: here).sorted() } catch {
      throw .error(here, "cannot be read", advice: "Check who may read there.")
    }
    var found: [String] = []
    for name in names {
      let relative = folder.isEmpty ? name : folder + "/" + name
      var status = stat()
      guard lstat(path + "/" + relative, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { found += try present(below: relative) } else { found.append(relative) }
    }
    return found
  }

  /// An empty tree beside the old one. Throws where the disk refuses, and where another build is at work on this site.
  func stage() throws(DiagnosticsError) -> StagedSite {
    do throws(Diagnostic) {
      // Another build may remove its folder between our making and our holding it.
      for _ in 0..<100 {
        try Files.makeFolder(staging)
        guard let lock = try FolderLock(staging) else { break }
        guard lock.holds(staging) else { continue }
        // What a build left that was killed.
        for name in (try? FileManager.default.contentsOfDirectory(atPath: staging)) ?? [] {
          remove(staging + "/" + name)
        }
        return StagedSite(folder: staging, lock: lock)
      }
    } catch {
      throw DiagnosticsError([shown(error)])
    }
    throw DiagnosticsError([
      .error(path, "another build is writing this site", advice: "Wait until it is done, and run the command again.")
    ])
  }

  /// Makes the staged tree the site: its list of files, then one exchange of names.
  ///
  /// Throws where the disk refuses; what was there before is then there still.
  func publish(_ staged: StagedSite) throws(DiagnosticsError) {
    do throws(Diagnostic) {
      try Files.write(staged.manifest, to: staging + "/" + SiteOutput.manifest)
      // What keeps the folder in version control stays in it.
      for keeper in SiteOutput.keepers where keeper != ".nojekyll" && Files.exists(path + "/" + keeper) {
        try Files.write(try Files.read(path + "/" + keeper), to: staging + "/" + keeper)
      }
      try commit()
    } catch {
      discard()
      throw DiagnosticsError([shown(error)])
    }
  }

  /// Removes what was staged.
  func discard() { remove(staging) }

  /// The folder that the publisher named, not the one beside it.
  func shown(_ failure: Diagnostic) -> Diagnostic {
    var shown = failure
    if shown.file.hasPrefix(staging) { shown.file = path + shown.file.dropFirst(staging.count) }
    return shown
  }

  private func commit() throws(Diagnostic) {
    guard Files.exists(path) else {
      guard rename(staging, path) == 0 else { throw Files.failure(path, "cannot be written") }
      return
    }
    // The old site is held, too: until it is removed, it stands where the next build would begin.
    let old = try FolderLock(path)
    if exchange_names(staging, path) == 0 {
      remove(staging)
      withExtendedLifetime(old) {}
      return
    }
    // A file system without exchange: two renames, the old site kept until the new one stands.
    let aside = sibling("old")
    remove(aside)
    guard rename(path, aside) == 0 else { throw Files.failure(path, "cannot be replaced") }
    guard rename(staging, path) == 0 else {
      let failure = Files.failure(path, "cannot be replaced")
      rename(aside, path)
      throw failure
    }
    remove(aside)
  }

  private func remove(_ folder: String) {
    if Files.exists(folder) { try? FileManager.default.removeItem(atPath: folder) }
  }
}
