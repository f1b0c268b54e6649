// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <vector>

/// A source file of the tree, read for the checks of the house.
struct SourceFile
{
    QString path; ///< relative to the top: `app/net/http.h`
    QStringList lines;

    bool isHeader() const { return path.endsWith(u".h"); }
    /// `app/net`, `ui/jobs`, `tests/values`; the file itself without suffix for `app/monitor.h`.
    QString room() const;
};

/// All .h and .cpp files below the given top folders.
std::vector<SourceFile> sourceFiles(const QStringList &folders);

/// The line without its comment and without the text of string literals: what the compiler acts on. Block comments are
/// not used in this tree.
QString codeOf(const QString &line);
