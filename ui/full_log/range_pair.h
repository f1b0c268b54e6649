// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class InkLabel;

/// One field of a range. Enter, or going elsewhere, gives what was typed; Esc takes it back.
class RangeField : public QLineEdit
{
    Q_OBJECT

public:
    explicit RangeField(QWidget *parent);

    /// What stands there while nobody types; empties nothing that is being typed.
    void show(const QString &text);
    void setInvalid(bool isInvalid);

Q_SIGNALS:
    void given();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void give();

    QString m_shown;
};

/// `Lines [1] to [1,204,318]`: a title, and two fields 100 px wide below it.
class RangePair : public QWidget
{
    Q_OBJECT

public:
    RangePair(const QString &title, const QString &fromName, const QString &toName, QWidget *parent);

    RangeField *from() const { return m_from; }
    RangeField *to() const { return m_to; }
    /// Why it cannot be used; empty when it can.
    void setBlocked(const QString &why);

private:
    RangeField *m_from;
    RangeField *m_to;
};
