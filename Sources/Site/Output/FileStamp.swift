import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a file system says of a file without reading it. Nobody but the system sets `statusTime`.
struct FileStamp: Hashable, Sendable, BitwiseCopyable {
  var inode: UInt64
  var size: Int64
  /// Nanoseconds since 1970 at which the content was written, as its owner may set it.
  var contentTime: Int64
  /// Nanoseconds since 1970 at which anything of the file was last changed: content, name, owner.
  var statusTime: Int64

  init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      contentTime = FileStamp.nanoseconds(status.st_mtimespec)
      statusTime = FileStamp.nanoseconds(status.st_ctimespec)
    #else
      contentTime = FileStamp.nanoseconds(status.st_mtim)
      statusTime = FileStamp.nanoseconds(status.st_ctim)
    #endif
  }

  /// Of no file.
  static let none = FileStamp(stat())

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// The same content under another name: a renaming or a link sets the status time, and nothing else.
  func hasContent(of other: FileStamp) -> Bool {
    inode == other.inode && size == other.size && contentTime == other.contentTime
  }

  /// One tick of the slowest clock that a file system keeps time by.
  static let tick: Int64 = 11_000_000

  /// Whether a change after `now` would show in the stamp: not within the tick of the last change, and not where the
  /// file system counts in whole seconds.
  func isSettled(at now: Int64) -> Bool {
    statusTime < now - FileStamp.tick && (statusTime % 1_000_000_000 != 0 || contentTime % 1_000_000_000 != 0)
  }

  /// The clock's time in nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }
}
