// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>
#include <vector>

/// A read-only text whose lines may be a megabyte long: such a line is laid out in parts, of which nothing is to be noticed
/// but a row that ends early. What is found and copied is the text as it was given. Main thread.
class WholeLineText : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype LongestPart = 4000; ///< characters; a text of a million in one part takes seconds

    explicit WholeLineText(QWidget *parent = nullptr);

    void setWhole(const QString &text);
    const QString &whole() const { return m_whole; }

    QString selectedWhole() const;
    /// Selects the next place of a term behind the selection, in any case of letters, and goes on at the other end; false
    /// when there is none.
    bool findNext(const QString &term);
    bool findPrevious(const QString &term);

protected:
    QMimeData *createMimeDataFromSelection() const override;

private:
    qsizetype wholePosition(int position) const;
    int position(qsizetype wholePosition) const;
    bool select(qsizetype begin, qsizetype length);

    QString m_whole;
    std::vector<qsizetype> m_breaks; ///< where a part begins that is no line of the text, in the text
};
