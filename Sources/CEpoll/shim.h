// SPDX-License-Identifier: Apache-2.0
#ifndef CEPOLL_SHIM_H
#define CEPOLL_SHIM_H
#include <sys/epoll.h>
#endif
