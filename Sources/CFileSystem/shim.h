#ifndef MINUTEBOOK_FILE_SYSTEM_H
#define MINUTEBOOK_FILE_SYSTEM_H
#include <dirent.h>
#include <errno.h>

/* The name in a folder's entry, which may be shorter than the array that Swift would copy. */
static inline const char *entry_name(const struct dirent *entry) { return entry->d_name; }

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
/* renameat2(2) with RENAME_EXCHANGE (Linux 3.15): Swift's Glibc module does not show it. 0 where the names changed places. */
static inline int exchange_names(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}
/* syncfs(2) (Linux 2.6.39): everything that the file system of this descriptor holds in memory reaches the disk. */
static inline int flush_file_system(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }
#else
static inline int exchange_names(const char *first, const char *second) {
  (void)first;
  (void)second;
  errno = ENOSYS;
  return -1;
}
static inline int flush_file_system(int descriptor) {
  (void)descriptor;
  errno = ENOSYS;
  return -1;
}
#endif
#endif
