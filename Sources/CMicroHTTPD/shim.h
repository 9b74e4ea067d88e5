#ifndef MINUTEBOOK_MICROHTTPD_H
#define MINUTEBOOK_MICROHTTPD_H
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

/* A socket that listens on this machine alone, 127.0.0.1 or ::1. Port 0 takes a free one; the port is written back.
   Returns the socket, or -1 with errno. */
static inline int listen_on_loopback(int is_six, unsigned short *port) {
  int descriptor = socket(is_six ? AF_INET6 : AF_INET, SOCK_STREAM, 0);
  if (descriptor < 0) return -1;
  int yes = 1;
  struct sockaddr_in four;
  struct sockaddr_in6 six;
  memset(&four, 0, sizeof four);
  memset(&six, 0, sizeof six);
  four.sin_family = AF_INET;
  four.sin_port = htons(*port);
  four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  six.sin6_family = AF_INET6;
  six.sin6_port = htons(*port);
  six.sin6_addr = in6addr_loopback;
  struct sockaddr *address = is_six ? (struct sockaddr *)&six : (struct sockaddr *)&four;
  socklen_t length = is_six ? sizeof six : sizeof four;
  if (fcntl(descriptor, F_SETFD, FD_CLOEXEC) != 0 || fcntl(descriptor, F_SETFL, O_NONBLOCK) != 0 ||
      setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
      (is_six && setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes) != 0) ||
      bind(descriptor, address, length) != 0 || listen(descriptor, 128) != 0 ||
      getsockname(descriptor, address, &length) != 0) {
    int reason = errno;
    close(descriptor);
    errno = reason;
    return -1;
  }
  *port = ntohs(is_six ? six.sin6_port : four.sin_port);
  return descriptor;
}

/* The address stays as the browser sent it: who reads it decodes it, once. */
static size_t leave_escaped(void *closure, struct MHD_Connection *connection, char *text) {
  (void)closure;
  (void)connection;
  return strlen(text);
}

/* Every header of a request. */
static inline int read_headers(struct MHD_Connection *connection, MHD_KeyValueIteratorN take, void *closure) {
  return MHD_get_connection_values_n(connection, MHD_HEADER_KIND, take, closure);
}

/* An answer of bytes that are gone when this returns. */
static inline struct MHD_Response *response_of_copied_bytes(size_t count, const void *bytes) {
  return MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

/* Swift calls no function with a variable number of arguments. The memory is one request's line and headers, in bytes. */
static inline struct MHD_Daemon *start_preview_daemon(
    int socket, unsigned int threads, unsigned int connections, unsigned int idle_seconds, size_t memory,
    MHD_AccessHandlerCallback handler, void *closure) {
  return MHD_start_daemon(
      MHD_USE_AUTO_INTERNAL_THREAD, 0, NULL, NULL, handler, closure, MHD_OPTION_LISTEN_SOCKET, socket,
      MHD_OPTION_THREAD_POOL_SIZE, threads, MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_TIMEOUT,
      idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_UNESCAPE_CALLBACK, leave_escaped, NULL, MHD_OPTION_END);
}
#endif
