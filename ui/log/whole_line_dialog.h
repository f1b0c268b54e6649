// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QDialog>

class QLabel;
class QLineEdit;
class WholeLineText;

/// One entry of a log in full, to read, to search and to copy: what its row cuts off, and all of its frames. Main thread.
class WholeLineDialog : public QDialog
{
    Q_OBJECT

public:
    /// `line` is as received, `number` counts from 0; `textFont` is that of the log.
    WholeLineDialog(QByteArrayView line, qint64 number, const QFont &textFont, QWidget *parent);

    WholeLineText *text() const { return m_text; }
    QLineEdit *field() const { return m_field; } ///< what is looked for

private:
    void layOut(const QFont &textFont);
    void setUpSearch();
    void find(bool isForward);

    WholeLineText *m_text;
    QLineEdit *m_field;
    QLabel *m_found; ///< says so when nothing was
};

/// The row of this entry does not show all of it: it is too long, or has several frames. Linear in the bytes.
bool isCutInRow(QByteArrayView line);

/// All of an entry as text: a line for each frame, without ANSI sequences; characters one could not see become signs, as in
/// its row. Linear in the bytes.
QString wholeText(QByteArrayView line);
