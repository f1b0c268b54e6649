// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class ElidedLabel;
class QLineEdit;
class QStackedLayout;

/// The name of a job, which a person may change: a double click or edit() turns it into a field, Enter keeps what it says,
/// Esc and leaving it unchanged do not.
class NameEdit : public QWidget
{
    Q_OBJECT

public:
    explicit NameEdit(QWidget *parent = nullptr);

    /// `name` is what is shown, `nickname` what was typed in earlier; empty for none. Does not disturb a person who types.
    void setName(const QString &name, const QString &nickname);
    /// Nothing is being typed any more.
    void cancel();
    bool isEditing() const;

public Q_SLOTS:
    void edit();

Q_SIGNALS:
    /// Empty: the job's own name is wanted again.
    void nicknameGiven(const QString &nickname);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();
    void leave();

    QString m_nickname;
    bool m_isEditing = false;
    QPointer<QWidget> m_before; ///< had the focus before the field
    QStackedLayout *m_pages;
    ElidedLabel *m_label;
    QLineEdit *m_field;
};
