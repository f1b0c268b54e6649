// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/storage_error.h"

#include <cerrno>
#include <system_error>

using namespace Qt::Literals::StringLiterals;

namespace files {
namespace {

QString codeOf(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR: return u"missing"_s;
    case EACCES:
    case EPERM: return u"denied"_s;
    case EISDIR: return u"directory"_s;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return u"full"_s;
    default: return u"io"_s;
    }
}

} // namespace

Error storageError(const QString &code, const QString &sentence)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = code;
    error.message = sentence;
    return error;
}

Error systemError(int number)
{
    return storageError(codeOf(number), QString::fromStdString(std::generic_category().message(number)));
}

} // namespace files
