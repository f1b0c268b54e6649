// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/file_watch.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <utility>

namespace files {
namespace {

/// Whether one of these can be read before the time is over.
bool canBeRead(std::initializer_list<int> descriptors, std::chrono::milliseconds most)
{
    std::array<pollfd, 2> asked = {};
    std::transform(descriptors.begin(), descriptors.end(), asked.begin(), [](int descriptor) {
        return pollfd{descriptor, POLLIN, 0};
    });
    return ::poll(asked.data(), descriptors.size(), int(most.count())) > 0;
}

void closeIfOpen(int descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
}

} // namespace

FileWatch::FileWatch(const QString &path)
    : m_path(QFile::encodeName(path))
    , m_name(QFile::encodeName(QFileInfo(path).fileName()))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_events(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK))
{
}

FileWatch::~FileWatch()
{
    closeIfOpen(m_wake);
    closeIfOpen(m_events);
}

bool FileWatch::watchFile()
{
    if (m_events < 0)
        return false;
    // Adding what is watched already changes nothing. What another file has taken the place of is watched until it is gone.
    const int file = ::inotify_add_watch(m_events, m_path.constData(), IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF);
    if (m_directory < 0) {
        const QByteArray directory = QFile::encodeName(QFileInfo(QFile::decodeName(m_path)).absolutePath());
        m_directory = ::inotify_add_watch(m_events, directory.constData(), IN_CREATE | IN_MOVED_TO | IN_DELETE);
    }
    return std::exchange(m_file, file) != file && file >= 0;
}

bool FileWatch::takeEvents()
{
    bool isOurs = false;
    alignas(inotify_event) std::array<char, 4096> buffer;
    for (ssize_t size = 0; m_events >= 0 && (size = ::read(m_events, buffer.data(), buffer.size())) > 0;) {
        for (ssize_t at = 0; at < size;) {
            inotify_event event;
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char *name = buffer.data() + at + offsetof(inotify_event, name);
            isOurs = isOurs || event.wd != m_directory || (event.len > 0 && m_name == name);
            at += ssize_t(sizeof event + event.len);
        }
    }
    return isOurs;
}

void FileWatch::wait(std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + most;
    canBeRead({m_wake}, least);
    if (watchFile())
        return;
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        if (left <= left.zero() || !canBeRead({m_wake, m_events}, left))
            return;
        std::uint64_t count = 0;
        const bool isWoken = ::read(m_wake, &count, sizeof count) > 0;
        if (isWoken || takeEvents())
            return;
    }
}

void FileWatch::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wake, &one, sizeof one);
}

} // namespace files
