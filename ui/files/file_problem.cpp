// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/file_problem.h"

#include "values/error.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

struct ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(LocalFiles)
};

} // namespace

QString fileProblem(const Error &error)
{
    if (error.code == "missing"_L1)
        return ProblemText::tr("The file is not there.");
    if (error.code == "denied"_L1)
        return ProblemText::tr("You may not read this file.");
    if (error.code == "directory"_L1)
        return ProblemText::tr("A folder has its name now.");
    if (error.code == "pipe"_L1 || error.code == "socket"_L1 || error.code == "device"_L1)
        return ProblemText::tr("It is not a file on a disk.");
    if (error.code == "cut"_L1)
        return ProblemText::tr("The compressed file ends early. Perhaps it is still being written.");
    if (error.code == "damaged"_L1)
        return ProblemText::tr("The compressed file is damaged.");
    return error.message;
}
