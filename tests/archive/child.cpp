// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "child.h"

#include <csignal>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

Child::Child(const std::function<void(const Report &)> &body)
{
    int ends[2];
    if (::pipe(ends) != 0)
        qFatal("no pipe");
    m_pid = ::fork();
    if (m_pid < 0)
        qFatal("no fork");
    if (m_pid == 0) {
        ::close(ends[0]);
        body([&ends](QByteArrayView bytes) {
            if (::write(ends[1], bytes.data(), size_t(bytes.size())) != bytes.size())
                ::_exit(2);
        });
        ::_exit(0); // no destructors of the parent's objects
    }
    ::close(ends[1]);
    m_pipe = ends[0];
}

Child::~Child()
{
    kill();
    ::close(m_pipe);
}

QByteArray Child::read(qsizetype size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        char part[4096];
        const ssize_t got = ::read(m_pipe, part, size_t(std::min<qsizetype>(size - bytes.size(), sizeof part)));
        if (got <= 0)
            break;
        bytes.append(part, got);
    }
    return bytes;
}

QByteArray Child::readAll()
{
    return read(std::numeric_limits<qsizetype>::max());
}

void Child::kill()
{
    if (m_pid < 0)
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
    m_pid = -1;
}

QByteArray asOrdinaryUser(const std::function<QByteArray()> &body)
{
    Child child([&body](const Child::Report &report) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            report("cannot become another user");
        else
            report(body());
    });
    return child.readAll();
}
