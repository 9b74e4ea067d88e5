import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) throws(Diagnostic) { _ = try makeFolders(path) }

  /// Makes a folder and those above it. Returns the ones that were missing, outermost first.
  public static func makeFolders(_ path: String) throws(Diagnostic) -> [String] {
    if isFolder(path) { return [] }
    let above = parent(of: path)
    var made: [String] = []
    if above != path, !exists(above) { made = try makeFolders(above) }
    guard mkdir(path, 0o755) == 0 else {
      // Another program may have been quicker.
      if errno == EEXIST, isFolder(path) { return made }
      let error = failure(path, "the folder cannot be made")
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    return made + [path]
  }

  /// The path without its last part; "." for a name alone, "/" for what stands in the root.
  public static func parent(of path: String) -> String {
    let slash = UInt8(ascii: "/")
    let isPlain =
      path.utf8.last != slash && path.utf8.withContiguousStorageIfAvailable { $0.holdsPair(of: slash) } == false
    if isPlain, let end = path.utf8.lastIndex(of: slash), end > path.startIndex { return String(path[..<end]) }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.popLast() != nil else { return "/" }
    if parts.isEmpty { return path.hasPrefix("/") ? "/" : "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Whether something stands there that a link does not miss.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether nothing stands there, not even a link that leads nowhere, or what nobody may see.
  public static func isMissing(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)
  }

  /// Whether the path, links followed, is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What tells a file from another one and from itself at another time.
  struct Stamp: Equatable, Sendable {
    let size: Int
    private let device: UInt64
    private let number: UInt64
    private let seconds: Int
    private let nanoseconds: Int

    fileprivate init(_ status: stat) {
      size = Int(status.st_size)
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
      #if canImport(Darwin)
        let changed = status.st_mtimespec
      #else
        let changed = status.st_mtim
      #endif
      (seconds, nanoseconds) = (Int(changed.tv_sec), Int(changed.tv_nsec))
    }
  }

  /// Nil where nothing stands there.
  static func stamp(of path: String) -> Stamp? {
    var status = stat()
    return stat(path, &status) == 0 ? Stamp(status) : nil
  }

  /// The names in a folder, sorted by their bytes so that no file system's order shows; hidden ones left out.
  public static func names(in folder: String) throws(Diagnostic) -> [String] {
    try allNames(in: folder).filter { !$0.hasPrefix(".") }
  }

  /// The same, hidden ones too.
  public static func allNames(in folder: String) throws(Diagnostic) -> [String] {
    guard let handle = opendir(folder) else { throw failure(folder, "cannot be read") }
    defer { closedir(handle) }
    var names: [String] = []
    while true {
      // The end and a mistake look alike but for this.
      errno = 0
      guard let entry = readdir(handle) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure(folder, "cannot be read") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Every file below a folder, as paths that begin with the folder's.
  ///
  /// A link to a file is one, even where it leads nowhere: reading it says so. A link to a folder is not followed, for
  /// it may lead back.
  public static func files(below folder: String) throws(Diagnostic) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: found += try files(below: path)
      case S_IFREG: found.append(path)
      case S_IFLNK where !isFolder(path): found.append(path)
      default: break
      }
    }
    return found
  }
}
