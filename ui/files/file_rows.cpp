// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/file_rows.h"

#include "files/file_problem.h"
#include "text.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct FileRowText
{
    Q_DECLARE_TR_FUNCTIONS(LocalFiles)
};

QString momentOf(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() ? text::moment({time, {}}, now) : text::none();
}

} // namespace

std::vector<KeyValue> localFileRows(const LocalFileFacts &file, const QDateTime &now)
{
    std::vector<KeyValue> rows;
    rows.push_back({FileRowText::tr("Path", "of a file"), file.path, KeyValue::Kind::Id});
    rows.push_back({FileRowText::tr("Size", "of a file"),
                    file.bytes < 0 ? text::none() : QLocale().formattedDataSize(file.bytes, 1, QLocale::DataSizeSIFormat)});
    rows.push_back({FileRowText::tr("Lines"), file.lines < 0 ? text::none() : text::number(file.lines)});
    rows.push_back({FileRowText::tr("Modified", "when a file was written last"), momentOf(file.modified, now)});
    if (!file.packing.isEmpty())
        rows.push_back({FileRowText::tr("Compressed", "how a file is"), file.packing});
    if (file.error)
        rows.push_back({FileRowText::tr("Problem"), fileProblem(*file.error), KeyValue::Kind::Plain, fileProblem(*file.error)});
    return rows;
}
