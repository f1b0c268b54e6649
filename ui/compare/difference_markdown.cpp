// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/difference_markdown.h"

#include "compare/compare_words.h"
#include "compare/difference_model.h"
#include "plain_text.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

QString escaped(const QString &text)
{
    static const QString special = u"\\|`*_<>[]~#"_s;
    QString result;
    for (const QChar c : oneLine(text)) {
        if (special.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

/// A key in code font; within a code span of a table only the bar has to be escaped.
QString code(const QString &key)
{
    const QString plain = oneLine(key);
    return plain.contains(u'`') ? escaped(plain) : u'`' + QString(plain).replace(u'|', u"\\|"_s) + u'`';
}

QString tableLine(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString valueOf(const QModelIndex &index)
{
    const QString text = escaped(index.data(DifferenceModel::FullTextRole).toString());
    const bool isBest = index.data(DifferenceModel::BestRole).toBool();
    QStringList notes;
    for (const auto role : {DifferenceModel::PlaceRole, DifferenceModel::RemarkRole}) {
        if (const QString words = index.data(role).toString(); !words.isEmpty())
            notes << escaped(words);
    }
    if (isBest)
        notes << CompareWords::tr("best", "the smallest of several losses");
    const QString delta = index.data(DifferenceModel::DeltaRole).toString();
    if (!delta.isEmpty())
        notes << escaped(delta);
    const QString value = isBest ? u"**%1**"_s.arg(text) : text;
    return notes.isEmpty() ? value : u"%1 (%2)"_s.arg(value, notes.join(u", "_s));
}

QString parameterOf(const QModelIndex &index)
{
    const QString label = index.data(DifferenceModel::FullTextRole).toString();
    const QString name = index.data(DifferenceModel::IsKeyRole).toBool() ? code(label) : escaped(label);
    return index.data(DifferenceModel::DiffersRole).toBool() ? u"≠ "_s + name : name;
}

QString headLine(const DifferenceModel &model)
{
    QStringList titles;
    QStringList rules;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString title = escaped(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const bool isBaseline = model.headerData(column, Qt::Horizontal, DifferenceModel::IsBaselineRole).toBool();
        titles << (isBaseline ? CompareWords::tr("%1 (baseline)", "the name of a run").arg(title) : title);
        rules << u"---"_s;
    }
    return tableLine(titles) + tableLine(rules);
}

} // namespace

QString markdown(const DifferenceModel &model)
{
    QString table = headLine(model);
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        if (model.rowCount(parent) == 0)
            continue;
        QStringList title(model.columnCount());
        title[0] = u"**%1**"_s.arg(escaped(parent.data().toString()));
        table += tableLine(title);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            QStringList cells{parameterOf(model.index(row, 0, parent))};
            for (int column = 1; column < model.columnCount(); ++column)
                cells << valueOf(model.index(row, column, parent));
            table += tableLine(cells);
        }
    }
    return table;
}
