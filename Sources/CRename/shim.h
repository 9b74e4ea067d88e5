#ifndef MINUTEBOOK_RENAME_H
#define MINUTEBOOK_RENAME_H
#include <errno.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
/* renameat2(2) with RENAME_EXCHANGE (Linux 3.15): Swift's Glibc module does not show it. 0 where the names changed places. */
static inline int exchange_names(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}
#else
static inline int exchange_names(const char *first, const char *second) {
  (void)first;
  (void)second;
  errno = ENOSYS;
  return -1;
}
#endif
#endif
