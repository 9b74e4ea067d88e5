import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells whether anything below some folders has changed, by what the file system says of every file.
///
/// Asking again and again works on every system and disk, shared folders too, and needs nothing for each folder: an
/// archive of 10,000 meetings has three times as many folders, more than Linux watches for one user by default.
public struct FolderWatch: Sendable {
  private let folders: [String]

  /// Folders that are missing are watched, too: they may come.
  public init(_ folders: [String]) { self.folders = folders }

  /// What stands there: two are equal where nothing has changed. Contents are not read.
  public struct Stamp: Sendable, Equatable {
    fileprivate var sum: UInt64 = 0
    /// Of files and folders.
    public fileprivate(set) var count = 0
  }

  /// Looks at every file. Hidden ones are left out: no site is made of them, and editors write them beside others.
  public func look() -> Stamp {
    var stamp = Stamp()
    for folder in folders {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor >= 0 { FolderWatch.look(at: descriptor, depth: 0, named: StampSum(folder), &stamp) }
    }
    return stamp
  }

  /// No archive is deeper; a file system that leads in circles is not followed.
  private static let deepest = 16

  private static func look(at descriptor: Int32, depth: Int, named above: StampSum, _ stamp: inout Stamp) {
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      return
    }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      guard let name = entry_name(entry), name.pointee != 0x2E else { continue }
      var status = stat()
      // Links followed: the site is made of what they lead to.
      guard fstatat(dirfd(folder), name, &status, 0) == 0 else { continue }
      var own = above
      own.add(name)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      if isFolder {
        let inside = depth < deepest ? openat(dirfd(folder), name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1
        if inside >= 0 { look(at: inside, depth: depth + 1, named: own, &stamp) }
      } else {
        own.add(status)
      }
      // In any order: a file system's own is none.
      stamp.sum &+= own.sum
      stamp.count += 1
    }
  }
}

/// A sum over bytes in their order (FNV-1a).
private struct StampSum {
  private(set) var sum: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ text: String) { for byte in text.utf8 { add(byte) } }

  private mutating func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  private mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      add(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func add(_ name: UnsafePointer<CChar>) {
    add(UInt8(0x2F))
    var next = name
    while next.pointee != 0 {
      add(UInt8(bitPattern: next.pointee))
      next += 1
    }
  }

  /// What changes with a file: its size, which file it is, and when it and what is said of it were changed.
  mutating func add(_ status: stat) {
    add(Int(status.st_size))
    add(Int(truncatingIfNeeded: status.st_ino))
    #if canImport(Darwin)
      let times = [status.st_mtimespec, status.st_ctimespec]
    #else
      let times = [status.st_mtim, status.st_ctim]
    #endif
    for time in times {
      add(Int(time.tv_sec))
      add(Int(time.tv_nsec))
    }
  }
}
